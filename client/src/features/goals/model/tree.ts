/** The shapes of the tree: rows as the API sends them, and goals with their children and sessions. */

import type { GoalLevelType } from "./levels";
import type { Rollup } from "./rollups";

/** The part of a row of the tree that this feature reads. */
export interface TreeRow {
  id: string;
  type: string;
  parent_id: string | null;
  root_id: string;
  position: number;
  name: string;
  deadline: string | null;
  completed: boolean;
  /** 0 to 1; null without targets. */
  target_progress: number | null;
  version: number;
  session_start: string | null;
  total_duration_seconds: number | null;
  status: string | null;
  discipline: string | null;
  session_date: string | null;
  result: string | null;
}

export interface SessionLeaf {
  id: string;
  goalId: string | null;
  name: string;
  start: string | null;
  /** The practice day, YYYY-MM-DD. */
  day: string | null;
  seconds: number | null;
  status: string;
  discipline: string;
  /** In a few words; null: none. */
  result: string | null;
}

export interface GoalNode {
  id: string;
  type: GoalLevelType;
  rank: number;
  name: string;
  deadline: string | null;
  completed: boolean;
  /** 0 to 1; null without targets. */
  targetProgress: number | null;
  version: number;
  position: number;
  parent: GoalNode | null;
  depth: number;
  children: GoalNode[];
  /** Own sessions, newest first. */
  sessions: SessionLeaf[];
  /** Sessions filed elsewhere that also count for it, newest first. */
  linked: SessionLeaf[];
  rollup: Rollup;
}

export interface Forest {
  roots: GoalNode[];
  goals: Map<string, GoalNode>;
  /** All sessions of the forest by id, unfiled ones too. */
  sessions: Map<string, SessionLeaf>;
  unfiled: SessionLeaf[];
  /** The largest time of any root, to which dots and branches are scaled. */
  maxSeconds: number;
}
