/** The sequences there are to play: the person's own, which are templates, and the ones that ship. */

import { useQueries, useQuery } from "@tanstack/react-query";
import { startersQuery, templateQuery, templatesQuery } from "@/api/queries";
import type { Starter, Template } from "@/api/types";
import type { Details } from "@/disciplines/contract";
import { type Pose, plannedSeconds, readPoses } from "@/disciplines/yoga/poses";

export type Sequence = {
  /** Its template's id; one that ships has the id its template will have. */
  id: string;
  name: string;
  description: string;
  difficulty: number | null;
  focusArea: string | null;
  sessionType: string;
  details: Details;
  poses: Pose[];
  goalId: string | null;
  /** How often it was played. */
  playedCount: number;
  /** False: it ships and is not the person's own yet. */
  isOwn: boolean;
};

export const starterId = (key: string) => `starter-${key}`;

export function sequenceOfTemplate(template: Template): Sequence {
  const { id, name, description, difficulty, focus_area, session_type, goal_id, usage, template_data } = template;
  return {
    ...{ id, name, description: description ?? "", difficulty, focusArea: focus_area, sessionType: session_type },
    ...{ details: template_data.details, poses: readPoses(template_data.details), goalId: goal_id },
    ...{ playedCount: usage.session_count, isOwn: true },
  };
}

export function sequenceOfStarter(starter: Starter): Sequence {
  const { key, name, description, difficulty, focus_area, session_type, details } = starter;
  return {
    ...{ id: starterId(key), name, description, difficulty, focusArea: focus_area, sessionType: session_type },
    ...{ details, poses: readPoses(details), goalId: null, playedCount: 0, isOwn: false },
  };
}

/** Leave out the ones that ship whose template is there already, under whatever name. */
export function joinSequences(own: readonly Sequence[], shipped: readonly Sequence[], known: ReadonlySet<string>) {
  return { own: own.filter(({ poses }) => poses.length > 0), shipped: shipped.filter(({ id }) => !known.has(id)) };
}

export type Sequences = { own: Sequence[]; shipped: Sequence[]; isLoading: boolean; error: unknown };

export function useSequences(): Sequences {
  const templates = useQuery(templatesQuery());
  const starters = useQuery(startersQuery("yoga"));
  const items = (templates.data ?? []).filter((one) => one.discipline === "yoga" && one.has_setup);
  const whole = useQueries({ queries: items.map(({ id }) => templateQuery(id)) });
  const read = whole.flatMap(({ data }) => (data ? [sequenceOfTemplate(data)] : []));
  const shipped = (starters.data ?? []).map(sequenceOfStarter);
  return {
    ...joinSequences(read, shipped, new Set(items.map(({ id }) => id))),
    isLoading: templates.isPending || starters.isPending || whole.some(({ isPending }) => isPending),
    error: templates.error ?? starters.error,
  };
}

/** "15 min · 12 poses" */
export function countPoses(poses: readonly Pose[]): string {
  return poses.length === 1 ? "1 pose" : `${poses.length} poses`;
}

/** How long it takes with the time to get ready, in seconds. */
export function sequenceSeconds(sequence: Sequence, readySeconds: number): number {
  return plannedSeconds(sequence.poses, readySeconds);
}

export const DIFFICULTIES = ["very gentle", "gentle", "moderate", "strong", "very strong"] as const;

/** "gentle", or "" when nobody said */
export function sayDifficulty(difficulty: number | null): string {
  return difficulty === null ? "" : (DIFFICULTIES[difficulty - 1] ?? "");
}
