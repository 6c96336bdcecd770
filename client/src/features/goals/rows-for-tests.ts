/** Rows of the tree as the API sends them, with only what a test is about. */

import type { Rollups } from "@/api/types";
import type { TreeRow } from "./model/tree";

export function goalRow(id: string, type: string, parentId: string | null, more: Partial<TreeRow> = {}): TreeRow {
  return {
    id,
    type,
    parent_id: parentId,
    root_id: parentId === null ? id : "guitar",
    position: 0,
    name: id,
    deadline: null,
    completed: false,
    target_progress: null,
    version: 1,
    session_start: null,
    total_duration_seconds: null,
    status: null,
    discipline: null,
    session_date: null,
    result: null,
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

/** The roll-ups a server would send with rows without links: times and counts of goals and what is below them. */
export function rollupsFor(rows: readonly TreeRow[], more: Partial<Rollups> = {}): Rollups {
  const goals = Object.fromEntries(rows.map((row) => [row.id, rollupFor(rows, row.id)]));
  return { today: "2026-11-20", week_start_date: "2026-11-16", goals, links: [], ...more };
}

function rollupFor(rows: readonly TreeRow[], id: string): Rollups["goals"][string] {
  const own = rows.filter((row) => row.parent_id === id && row.type === "PracticeSession");
  const practised = own.filter((row) => row.status !== "CANCELLED");
  const below = rows.filter((row) => row.parent_id === id).map((row) => rollupFor(rows, row.id));
  const sum = (figures: (number | null)[]) => figures.reduce<number>((so, figure) => so + (figure ?? 0), 0);
  const ownSeconds = sum(practised.map((row) => row.total_duration_seconds));
  const belowSeconds = sum(below.map((rollup) => rollup.total_seconds));
  const belowCount = sum(below.map((rollup) => rollup.total_count));
  const days = [...practised.map((row) => row.session_date), ...below.map((rollup) => rollup.last_practised_date)];
  return {
    ...{ own_seconds: ownSeconds, below_seconds: belowSeconds, total_seconds: ownSeconds + belowSeconds },
    ...{ own_count: own.length, below_count: belowCount, total_count: own.length + belowCount },
    last_practised_date:
      days
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ?? null,
    ...{ week_seconds: 0, budget_minutes: null, below_budget_minutes: null, idle_days: null, days_left: null },
    ...{ neglect: 0, next_step_id: null },
  };
}
