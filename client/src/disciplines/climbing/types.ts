/** What is logged of climbing, as the screens know it. */

import type { components } from "@/api/schema";

type Schemas = components["schemas"];

/** What the server tells, with everything that is counted of it. */
export type Completion = Schemas["RouteCompletionOut"];
export type RouteOut = Schemas["RouteOut"];
export type Project = Schemas["ProjectOut"];
export type Hardest = Schemas["HardestOut"];

export type SessionType = Schemas["SessionTypeOut"];

export type Scale = Completion["scale"];
export type GradeSystem = Completion["grade_system"];
export type Style = Completion["style"];

/** A competition that something counts for. */
export type CompetitionRef = NonNullable<Completion["competition"]>;
export type CompetitionType = CompetitionRef["competition_type"];

/** One go at a route. `practice_session_id` null: the server has not said yet in which session. */
export type Climb = Omit<
  Completion,
  "practice_session_id" | "session" | "time_slot" | "is_sent" | "created_at" | "version"
> & { practice_session_id: string | null };

export type Route = Omit<
  RouteOut,
  "is_active" | "send_count" | "try_count" | "last_climbed_at" | "created_at" | "version"
>;

/** `id` is the same as `competition_id`, under the name that all rows have here. */
export type CompetitionOut = Schemas["CompetitionOut"] & { id: string };
export type Competition = Omit<CompetitionOut, "send_count" | "try_count" | "created_at" | "version">;

/** A grade as somebody wrote it. */
export type Grade = { system: GradeSystem; grade: string };
