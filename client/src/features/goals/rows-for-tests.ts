/** Rows of the tree as the API sends them, with only what a test is about. */

import type { TreeRow } from "./model/tree";

export function goalRow(id: string, type: string, parentId: string | null, more: Partial<TreeRow> = {}): TreeRow {
  return {
    id,
    type,
    parent_id: parentId,
    position: 0,
    name: id,
    deadline: null,
    completed: false,
    version: 1,
    session_start: null,
    total_duration_seconds: null,
    status: null,
    discipline: null,
    session_date: null,
    ...more,
  };
}

export function sessionRow(
  id: string,
  parentId: string | null,
  day: string,
  seconds: number | null,
  more: Partial<TreeRow> = {},
): TreeRow {
  return goalRow(id, "PracticeSession", parentId, {
    session_start: `${day}T09:00:00.000000Z`,
    session_date: day,
    total_duration_seconds: seconds,
    status: "COMPLETED",
    discipline: "music",
    ...more,
  });
}

/** Guitar › Set › Song, with two steps and three sessions: 1,800 s on the song, 600 s on the set, 60 s on guitar. */
export function smallTree(): TreeRow[] {
  return [
    goalRow("guitar", "UltimateGoal", null),
    goalRow("set", "LongTermGoal", "guitar"),
    goalRow("song", "ShortTermGoal", "set", { position: 1 }),
    goalRow("triads", "ShortTermGoal", "set", { position: 0, completed: true }),
    goalRow("bridge", "ImmediateGoal", "song", { position: 1 }),
    goalRow("melody", "ImmediateGoal", "song", { position: 0, completed: true }),
    sessionRow("one", "song", "2026-11-19", 1800),
    sessionRow("two", "set", "2026-11-10", 600),
    sessionRow("three", "guitar", "2026-10-01", 60),
  ];
}
