/** A climb while it is edited, and what of it became another. */

import type { Climb, CompetitionOut } from "../types";
import { difficultyOf } from "./grades";

export type ClimbDraft = {
  grade: string;
  tries: number;
  /** The time of day, as it is typed. */
  time: string;
  name: string;
  notes: string;
  /** "": none. */
  competitionId: string;
};

export function draftOfClimb(climb: Climb, time: string): ClimbDraft {
  const { grade, tries, route_name: name, notes, competition } = climb;
  return { grade, tries, time, name, notes, competitionId: competition?.competition_id ?? "" };
}

/** Return the changes that a draft makes; `at` is what its time means. A route that is called something else is none. */
export function changesOf(
  climb: Climb,
  draft: ClimbDraft,
  at: string,
  competitions: readonly Pick<CompetitionOut, "id" | "competition_type" | "name">[],
): Partial<Climb> {
  const name = draft.name.trim();
  const changes: Partial<Climb> = {};
  if (draft.grade !== climb.grade) {
    changes.grade = draft.grade;
    changes.grade_system = climb.grade_system;
    changes.difficulty = difficultyOf(draft.grade, climb.grade_system);
  }
  if (draft.tries !== climb.tries) changes.tries = draft.tries;
  if (at !== climb.climbed_at) changes.climbed_at = at;
  if (draft.notes.trim() !== climb.notes) changes.notes = draft.notes.trim();
  if (name !== climb.route_name) Object.assign(changes, { route_name: name, route_id: null, route_color: "" });
  if (draft.competitionId !== (climb.competition?.competition_id ?? "")) {
    const chosen = competitions.find(({ id }) => id === draft.competitionId);
    changes.competition = chosen
      ? { competition_type: chosen.competition_type, competition_id: chosen.id, name: chosen.name }
      : null;
  }
  return changes;
}
