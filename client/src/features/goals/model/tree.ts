/** The shapes of the tree: rows as the API sends them, and goals with their children and sessions. */

import type { GoalLevelType } from "./levels";
import type { Rollup } from "./rollups";

/** The part of a row of the tree that this feature reads. */
export interface TreeRow {
  id: string;
  type: string;
  parent_id: string | null;
  position: number;
  name: string;
  deadline: string | null;
  completed: boolean;
  version: number;
  session_start: string | null;
  total_duration_seconds: number | null;
  status: string | null;
  discipline: string | null;
  session_date: string | null;
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
}

export interface GoalNode {
  id: string;
  type: GoalLevelType;
  rank: number;
  name: string;
  deadline: string | null;
  completed: boolean;
  version: number;
  position: number;
  parent: GoalNode | null;
  depth: number;
  children: GoalNode[];
  /** Own sessions, newest first. */
  sessions: SessionLeaf[];
  rollup: Rollup;
}

export interface Forest {
  roots: GoalNode[];
  goals: Map<string, GoalNode>;
  unfiled: SessionLeaf[];
  /** The largest time of any root, to which dots and branches are scaled. */
  maxSeconds: number;
}
