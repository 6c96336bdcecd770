/** Builds the forest of goals, with their sessions as leaves, from the flat rows of GET /api/goals/tree. */

import type { Rollups } from "@/api/types";
import { levelOf } from "@/lib/levels";
import { goalTypeOf, isStepType } from "./levels";
import { newestFirst } from "./order";
import { rollUp, rollUpEmpty } from "./rollups";
import type { Forest, GoalNode, SessionLeaf, TreeRow } from "./tree";

const SESSION_TYPE = "PracticeSession";

/**
 * Build the forest; a row whose parent is missing becomes a root, and a cycle is cut at its first row.
 * Without roll-ups (`null`, or none for a goal made a moment ago) a goal adds up to nothing yet.
 */
export function buildForest(rows: readonly TreeRow[], rollups: Rollups | null = null): Forest {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const goals = new Map<string, GoalNode>();
  for (const row of rows) {
    if (row.type !== SESSION_TYPE && !isStepOfSession(row, byId)) goals.set(row.id, goalFrom(row));
  }
  const roots: GoalNode[] = [];
  for (const row of rows) {
    const goal = goals.get(row.id);
    if (!goal) continue;
    const parent = findParent(row.parent_id, goals, byId);
    if (parent && parent !== goal && !isBelow(parent, goal)) {
      goal.parent = parent;
      parent.children.push(goal);
    } else roots.push(goal);
  }
  const sessions = new Map<string, SessionLeaf>();
  const unfiled: SessionLeaf[] = [];
  for (const row of rows) {
    if (row.type !== SESSION_TYPE) continue;
    const goal = row.parent_id === null ? undefined : goals.get(row.parent_id);
    const leaf = sessionFrom(row, goal?.id ?? null);
    sessions.set(leaf.id, leaf);
    if (goal) goal.sessions.push(leaf);
    else unfiled.push(leaf);
  }
  unfiled.sort(newestFirst);
  roots.sort(byPosition);
  for (const link of rollups?.links ?? []) {
    const leaf = sessions.get(link.practice_session_id);
    if (leaf) goals.get(link.goal_id)?.linked.push(leaf);
  }
  const finish = (goal: GoalNode, depth: number) => {
    goal.depth = depth;
    goal.children.sort(byPosition);
    goal.sessions.sort(newestFirst);
    goal.linked.sort(newestFirst);
    for (const child of goal.children) finish(child, depth + 1);
    goal.rollup = rollUp(goal, rollups?.goals[goal.id], goals);
  };
  for (const root of roots) finish(root, 0);
  return { roots, goals, sessions, unfiled, maxSeconds: Math.max(0, ...roots.map((root) => root.rollup.totalSeconds)) };
}

/** Ancestors of a goal, root first, without the goal itself. */
export function ancestorsOf(goal: GoalNode): GoalNode[] {
  const trail: GoalNode[] = [];
  for (let above = goal.parent; above; above = above.parent) trail.unshift(above);
  return trail;
}

/** Compare siblings as the server orders them. */
export function byPosition(left: { id: string; position: number }, right: { id: string; position: number }): number {
  return left.position - right.position || (left.id < right.id ? -1 : 1);
}

function isBelow(candidate: GoalNode, goal: GoalNode): boolean {
  for (let above: GoalNode | null = candidate; above; above = above.parent) if (above === goal) return true;
  return false;
}

/** Steps of a session are ticked on the session's own page and are no part of the forest. */
function isStepOfSession(row: TreeRow, byId: ReadonlyMap<string, TreeRow>): boolean {
  const seen = new Set<string>();
  let above: TreeRow | undefined = row;
  while (above && above.type !== SESSION_TYPE && isStepType(above.type) && !seen.has(above.id)) {
    seen.add(above.id);
    above = above.parent_id === null ? undefined : byId.get(above.parent_id);
  }
  return above?.type === SESSION_TYPE;
}

/** A larger goal filed under a session (the old program allowed it) stands below the session's goal. */
function findParent(id: string | null, goals: ReadonlyMap<string, GoalNode>, byId: ReadonlyMap<string, TreeRow>) {
  if (id === null) return undefined;
  const row = byId.get(id);
  return goals.get(row?.type === SESSION_TYPE ? (row.parent_id ?? "") : id);
}

function goalFrom(row: TreeRow): GoalNode {
  const type = goalTypeOf(row.type);
  const { rank } = levelOf(type);
  const { id, name, deadline, completed, version, position } = row;
  const rollup = rollUpEmpty();
  return {
    id,
    type,
    rank,
    name,
    deadline,
    completed,
    targetProgress: row.target_progress,
    version,
    position,
    parent: null,
    depth: 0,
    children: [],
    sessions: [],
    linked: [],
    rollup,
  };
}

function sessionFrom(row: TreeRow, goalId: string | null): SessionLeaf {
  return {
    id: row.id,
    goalId,
    name: row.name,
    start: row.session_start,
    day: row.session_date ?? row.session_start?.slice(0, 10) ?? null,
    seconds: row.total_duration_seconds,
    status: row.status ?? "PARTIAL",
    discipline: row.discipline ?? "general",
    result: row.result ?? null,
  };
}
