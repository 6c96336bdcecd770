/** A climb as it is logged, and how that is said. */

import type { Climb, CompetitionRef, Grade, Route, Style } from "../types";
import { difficultyOf, scaleOf } from "./grades";
import { styleOf, triesFor } from "./styles";

export type LogInput = Grade & {
  id: string;
  style: Style;
  tries: number;
  at: string;
  sessionId: string | null;
  route: Pick<Route, "id" | "name" | "color"> | null;
  /** What was typed without making a route of it. */
  name: string;
  competition: CompetitionRef | null;
};

/** Return the row that is logged. */
export function newClimb(input: LogInput): Climb {
  const { id, style, at, sessionId, route, name, grade, system, competition } = input;
  return {
    ...{ id, style, grade, competition, practice_session_id: sessionId, climbed_at: at, notes: "" },
    ...{ route_id: route?.id ?? null, route_name: route?.name ?? name.trim(), route_color: route?.color ?? "" },
    ...{ grade_system: system, scale: scaleOf(system), difficulty: difficultyOf(grade, system) },
    tries: triesFor(style, input.tries),
  };
}

/** "Logged V4, flash." */
export function sayLogged({ grade, style }: Pick<Climb, "grade" | "style">): string {
  return `Logged ${grade}, ${styleOf(style).label.toLowerCase()}.`;
}
