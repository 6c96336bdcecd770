/** Which goals are open: what fits, the way to the chosen one, and what the person opened or closed by hand. */

import { ancestorsOf } from "./forest";
import type { Forest, GoalNode } from "./tree";
import { MIDDLE_ROWS, type Zoom } from "./visible";

/** Rows of air between the branches of two parents, and between two roots, in the far view. */
export const PARENT_GAP = 0.6;
export const ROOT_GAP = 2.2;

export interface OpenRule {
  zoom: Zoom;
  selectedId: string | null;
  /** What the person last went to; its root is the one that is open in the middle view. */
  focusId?: string | null;
  /** What the person opened (true) or closed (false) by hand. */
  choices: ReadonlyMap<string, boolean>;
  /** Rows that fit on the screen in the far view. */
  capacity: number;
}

/** Ids of the goals drawn open. Far opens what fits, middle one root, near the roots and the way to the selected goal. */
export function openGoals(forest: Forest, rule: OpenRule): Set<string> {
  const selected = rule.selectedId === null ? undefined : forest.goals.get(rule.selectedId);
  const trail = selected ? ancestorsOf(selected) : [];
  const focused = rule.focusId ? forest.goals.get(rule.focusId) : undefined;
  const open = defaultOpen(forest, rule, rootOf(focused ?? selected));
  for (const goal of trail) open.add(goal.id);
  for (const [id, isOpen] of rule.choices) {
    if (isOpen) open.add(id);
    else open.delete(id);
  }
  return open;
}

function defaultOpen(forest: Forest, rule: OpenRule, root: GoalNode | undefined): Set<string> {
  if (rule.zoom === "far") return openWhileFits(forest.roots, rule.capacity);
  if (rule.zoom === "near")
    return new Set(forest.roots.filter((goal) => goal.children.length > 0).map((goal) => goal.id));
  const shown = root ?? [...forest.roots].sort(byTime)[0];
  return shown ? openWhileFits([shown], MIDDLE_ROWS) : new Set();
}

/** Rows a goal takes in the far view: a larger goal needs room for its name, above the dot or beside it. */
export function farRows(goal: GoalNode, isOpen: boolean): number {
  if (goal.rank > 2) return 1;
  return isOpen ? 2.6 : 1.5;
}

/** Open level by level, those with the most time first, as long as the rows fit. */
function openWhileFits(roots: readonly GoalNode[], capacity: number): Set<string> {
  const open = new Set<string>();
  let rows = roots.reduce((sum, root) => sum + farRows(root, false) + ROOT_GAP, 0);
  let level = [...roots];
  while (level.length > 0) {
    const next: GoalNode[] = [];
    for (const goal of level.sort(byTime)) {
      if (goal.children.length === 0) continue;
      const below = goal.children.reduce((sum, child) => sum + farRows(child, false), 0) + PARENT_GAP;
      const added = Math.max(below, farRows(goal, true)) - farRows(goal, false);
      if (rows + added > capacity && open.size > 0) continue;
      rows += added;
      open.add(goal.id);
      next.push(...goal.children);
    }
    level = next;
  }
  return open;
}

function rootOf(goal: GoalNode | undefined): GoalNode | undefined {
  return goal && (ancestorsOf(goal)[0] ?? goal);
}

function byTime(left: GoalNode, right: GoalNode): number {
  return right.rollup.totalSeconds - left.rollup.totalSeconds;
}
