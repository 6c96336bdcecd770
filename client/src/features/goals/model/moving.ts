/** Where goals go when they are moved by key or by hand, and in words why not. */

import { type GoalLevelType, goalLevelsBelow } from "./levels";
import { isWithin } from "./subtree";
import type { GoalNode } from "./tree";

export interface Place {
  parentId: string | null;
  beforeId?: string;
  afterId?: string;
  /** The level they get there; without it, their own, or the next that fits. */
  type?: GoalLevelType;
}

/** A place, a reason in words, or null: there is nowhere to go and nothing to say. */
export type Plan = { place: Place } | { refusal: string } | null;

/** How a dragged goal meets the row it is over. */
export type Drop = "before" | "after" | "into";

/** What is on the screen: the goals at its top, and whether that is only a part of the tree. */
export interface Shown {
  roots: readonly GoalNode[];
  isPart: boolean;
}

const ORDER = goalLevelsBelow(null)
  .concat(goalLevelsBelow("ShortTermGoal"))
  .map((level) => level.type);
const LEAVES = "That would leave what is shown. Show all goals first.";
const BELOW_ITSELF = "That would put a goal under its own child. Choose another place.";
const SMALLEST_ROOT: GoalLevelType = "ShortTermGoal";

/** Deeper: last below the sibling above them. */
export function planIn(shown: Shown, goals: readonly GoalNode[]): Plan {
  const [first] = goals;
  if (!first) return null;
  const above = neighbours(shown, goals).above;
  if (!above) return { refusal: "There is nothing above it on this level to go under." };
  return settle(goals, above, { parentId: above.id });
}

/** Out: right after their parent, on its level. */
export function planOut(shown: Shown, goals: readonly GoalNode[]): Plan {
  const [first] = goals;
  const parent = first?.parent;
  if (!first || !parent) return first ? { refusal: "It stands at the top already." } : null;
  if (shown.isPart && (shown.roots.includes(first) || shown.roots.includes(parent))) return { refusal: LEAVES };
  return { place: { parentId: parent.parent?.id ?? null, afterId: parent.id, type: parent.type } };
}

/** Before the sibling above them, or behind the one below. */
export function planAmongSiblings(shown: Shown, goals: readonly GoalNode[], direction: -1 | 1): Plan {
  const [first] = goals;
  const { above, below } = neighbours(shown, goals);
  if (!first) return null;
  const parentId = first.parent?.id ?? null;
  if (direction < 0) return above ? { place: { parentId, beforeId: above.id } } : null;
  return below ? { place: { parentId, afterId: below.id } } : null;
}

/** Where a drop on `target` puts them. */
export function planDrop(shown: Shown, goals: readonly GoalNode[], target: GoalNode, drop: Drop): Plan {
  const [first] = goals;
  if (!first) return null;
  if (goals.includes(target)) return null;
  if (goals.some((goal) => isWithin(target, goal))) return { refusal: BELOW_ITSELF };
  if (drop === "into") return settle(goals, target, { parentId: target.id });
  if (shown.isPart && shown.roots.includes(target)) return { refusal: LEAVES };
  const place: Place = { parentId: target.parent?.id ?? null };
  if (drop === "before") place.beforeId = target.id;
  else place.afterId = target.id;
  return settle(goals, target.parent, place);
}

/** Where "Move to…" puts them: last below `parent`. */
export function planBelow(goals: readonly GoalNode[], parent: GoalNode | null): Plan {
  const isBelowItself = goals.some((goal) => parent !== null && isWithin(parent, goal));
  if (isBelowItself) return { refusal: BELOW_ITSELF };
  return settle(goals, parent, { parentId: parent?.id ?? null });
}

/** Say why goals cannot stand below `parent`, or give them the place. */
function settle(goals: readonly GoalNode[], parent: GoalNode | null, place: Place): Plan {
  if (parent?.type === "NanoGoal")
    return { refusal: `Nothing goes below “${parent.name}”: nano is the smallest level.` };
  for (const goal of goals) {
    const refusal = refuseLevel(goal, levelBelow(goal, parent) - ORDER.indexOf(goal.type));
    if (refusal !== null) return { refusal };
    const type = ORDER[levelBelow(goal, parent)];
    if (parent === null && type !== undefined && type !== goal.type) return { place: { ...place, type } };
  }
  return { place };
}

/** The level a goal gets below `parent`, as a place in the order: its own if it fits. */
function levelBelow(goal: GoalNode, parent: GoalNode | null): number {
  const own = ORDER.indexOf(goal.type);
  return parent ? Math.max(own, ORDER.indexOf(parent.type) + 1) : Math.min(own, ORDER.indexOf(SMALLEST_ROOT));
}

/** Say which of a goal and those below it has no level `distance` farther down; null if all have. */
function refuseLevel(goal: GoalNode, distance: number): string | null {
  if (distance <= 0) return null;
  const place = ORDER.indexOf(goal.type) + distance;
  if (place >= ORDER.length) return `“${goal.name}” would become smaller than nano there.`;
  if (goal.sessions.length > 0 && place > ORDER.indexOf(SMALLEST_ROOT))
    return `“${goal.name}” holds sessions, so it cannot become a step.`;
  for (const child of goal.children) {
    const refusal = refuseLevel(child, distance);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The siblings right above and below the first goals of one parent that stand together. */
function neighbours({ roots }: Shown, goals: readonly GoalNode[]) {
  const [first] = goals;
  const siblings = first && roots.includes(first) ? roots : (first?.parent?.children ?? []);
  const places = goals.map((goal) => siblings.indexOf(goal)).filter((place) => place >= 0);
  return { above: siblings[Math.min(...places) - 1], below: siblings[Math.max(...places) + 1] };
}
