/** Rows of a small tree, for tests of the palette. */

import type { Node, Tree } from "@/api/types";
import { buildIndex } from "./entries";

/** Make a row; what is not said is as in a goal that was never practised. */
export function row(id: string, name: string, parentId: string | null, more: Partial<Node> = {}): Node {
  return {
    id,
    name,
    type: "ShortTermGoal",
    parent_id: parentId,
    root_id: "guitar",
    position: 1,
    deadline: null,
    completed: false,
    target_progress: null,
    version: 1,
    session_start: null,
    session_end: null,
    total_duration_seconds: null,
    section_seconds: null,
    status: null,
    discipline: null,
    session_date: null,
    result: null,
    ...more,
  };
}

const SESSION = { type: "PracticeSession", status: "COMPLETED", discipline: "music" } as const;

export const NODES: Node[] = [
  row("guitar", "Guitar", null, { type: "UltimateGoal" }),
  row("songs", "Ten songs", "guitar", { type: "MidTermGoal" }),
  row("bossa", "Blue Bossa, whole form", "songs"),
  row("bridge", "Bridge at 96 bpm", "bossa", { type: "ImmediateGoal" }),
  row("green", "Blue in Green", "songs", { completed: true }),
  row("train", "Blue Train", "songs", { position: 2 }),
  row("deep", "Deep blue", "songs"),
  row("old", "Blue Bossa", "bossa", {
    ...SESSION,
    session_date: "2026-11-10",
    session_start: "2026-11-10T08:00:00Z",
    total_duration_seconds: 1920,
  }),
  row("new", "Blue Bossa again", "bossa", {
    ...SESSION,
    session_date: "2026-11-17",
    session_start: "2026-11-17T08:00:00Z",
    status: "PARTIAL",
  }),
];

const ROLLUP = {
  own_seconds: 0,
  below_seconds: 0,
  own_count: 0,
  below_count: 0,
  total_count: 0,
  last_practised_date: null,
  week_seconds: 0,
  budget_minutes: null,
  below_budget_minutes: null,
  days_left: null,
  neglect: 0,
  next_step_id: null,
};

export const ROLLUPS: Tree["rollups"] = {
  today: "2026-11-20",
  week_start_date: "2026-11-16",
  links: [],
  goals: {
    bossa: { ...ROLLUP, total_seconds: 54_360, idle_days: 3 },
    train: { ...ROLLUP, total_seconds: 600, idle_days: 1 },
  },
};

export const INDEX = buildIndex(NODES, ROLLUPS);
