/** The goals and sessions that are drawn, in reading order, and what is folded away below them. */

import { type Due, dueOf } from "./deadlines";
import { newestFirst } from "./order";
import type { Forest, GoalNode, SessionLeaf } from "./tree";

export type Zoom = "far" | "middle" | "near";

export const ZOOMS: readonly Zoom[] = ["far", "middle", "near"];
export const LEAF_COUNT = 3;
/** Rows of the middle view that can be looked over. */
export const MIDDLE_ROWS = 40;

/** A goal that is drawn, in reading order. */
export interface VisibleGoal {
  goal: GoalNode;
  isOpen: boolean;
  /** Goals and sessions that opening it would show. */
  foldCount: number;
  /** The newest sessions drawn as leaves below it, those filed elsewhere too, and how many more there are. */
  leaves: SessionLeaf[];
  moreLeaves: number;
  /** Its own deadline when that is near or past, and what is folded below it with such a deadline. */
  due: Due | null;
  dueBelow: DueCount;
}

export interface DueCount {
  soon: number;
  overdue: number;
}

const NOTHING_DUE: DueCount = { soon: 0, overdue: 0 };

/** Walk the forest in reading order, entering only open goals. Sessions are leaves in the middle and near views. */
export function visibleGoals(
  forest: Forest,
  open: ReadonlySet<string>,
  { zoom, today }: { zoom: Zoom; today: string },
): VisibleGoal[] {
  const visible: VisibleGoal[] = [];
  const visit = (goal: GoalNode): void => {
    const isOpen = open.has(goal.id);
    const isFar = zoom === "far";
    const count = isFar ? 0 : goal.sessions.length + goal.linked.length;
    const leaves = isOpen && !isFar ? leavesOf(goal) : [];
    visible.push({
      goal,
      isOpen,
      foldCount: goal.children.length + count,
      leaves,
      moreLeaves: leaves.length > 0 ? count - leaves.length : 0,
      due: dueOf(goal, today),
      dueBelow: isOpen ? NOTHING_DUE : countDue(goal, today),
    });
    if (isOpen) for (const child of goal.children) visit(child);
  };
  for (const root of forest.roots) visit(root);
  return zoom === "middle" ? withLeavesThatFit(visible) : visible;
}

/** Names go before sessions: where both do not fit, only a goal with nothing but sessions below it shows them. */
function withLeavesThatFit(visible: VisibleGoal[]): VisibleGoal[] {
  const rows = visible.reduce((sum, { leaves, moreLeaves }) => sum + 1 + leaves.length + Math.min(1, moreLeaves), 0);
  if (rows <= MIDDLE_ROWS) return visible;
  return visible.map((item) => (item.goal.children.length > 0 ? { ...item, leaves: [], moreLeaves: 0 } : item));
}

/** The newest sessions of a goal, its own and those that also count for it. */
export function leavesOf({ sessions, linked }: GoalNode): SessionLeaf[] {
  if (linked.length === 0) return sessions.slice(0, LEAF_COUNT);
  const newest = [...sessions.slice(0, LEAF_COUNT), ...linked.slice(0, LEAF_COUNT)];
  return newest.sort(newestFirst).slice(0, LEAF_COUNT);
}

/** Count what is due below a goal. */
export function countDue(goal: GoalNode, today: string): DueCount {
  const count = { soon: 0, overdue: 0 };
  const visit = (below: GoalNode): void => {
    const due = dueOf(below, today);
    if (due) count[due] += 1;
    for (const child of below.children) visit(child);
  };
  for (const child of goal.children) visit(child);
  return count;
}
