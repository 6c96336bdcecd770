/** How one layout becomes the next: what opens grows out of its parent, what closes goes back into it. */

import {
  type Branch,
  curvedLine,
  type PlacedGoal,
  type PlacedLeaves,
  type Point,
  type TreeLayout,
  taperedBranch,
} from "./shapes";

export interface Growth {
  /** For what is new, the way back to where it comes from, by node id. */
  from: ReadonlyMap<string, Point>;
  /** For new branches, the path they begin with. */
  paths: ReadonlyMap<string, string>;
  /** What was drawn before and is no more, standing where it goes to. */
  goals: PlacedGoal[];
  leaves: PlacedLeaves[];
  branches: Branch[];
}

export const NO_GROWTH: Growth = { from: new Map(), paths: new Map(), goals: [], leaves: [], branches: [] };

/** The id of the list of newest sessions below a goal. */
export function leavesId(goalId: string): string {
  return `${goalId}:leaves`;
}

export function growthBetween(before: TreeLayout, after: TreeLayout): Growth {
  const old = anchorsOf(before);
  const present = anchorsOf(after);
  const from = new Map<string, Point>();
  const paths = new Map<string, string>();
  for (const placed of after.goals) {
    const origin = nearestAbove(placed, old);
    if (!old.has(placed.item.goal.id) && origin) from.set(placed.item.goal.id, away(placed.anchor, origin));
  }
  for (const list of after.leaves) {
    const { id } = list.item.goal;
    const origin = old.get(id);
    if (!old.has(leavesId(id)) && origin) from.set(leavesId(id), away(middleOf(list), origin));
  }
  const drawn = new Set(before.branches.map((branch) => branch.id));
  const parents = new Map(after.goals.map(({ item: { goal } }) => [goal.id, goal.parent?.id]));
  for (const { item } of after.leaves) parents.set(leavesId(item.goal.id), item.goal.id);
  for (const branch of after.branches) {
    const origin = old.get(parents.get(branch.id) ?? "");
    if (!drawn.has(branch.id) && origin) paths.set(branch.id, folded(branch, origin));
  }
  const goals = before.goals.flatMap((placed) => {
    const to = nearestAbove(placed, present);
    return present.has(placed.item.goal.id) || !to ? [] : [moved(placed, to)];
  });
  const leaves = before.leaves.flatMap((list) => {
    const to = present.get(list.item.goal.id) ?? nearestAbove(list, present);
    return present.has(leavesId(list.item.goal.id)) || !to ? [] : [{ ...list, x: to.x, y: to.y - list.height / 2 }];
  });
  const kept = new Set(after.branches.map((branch) => branch.id));
  const gone = new Map([...goals.map((placed) => [placed.item.goal.id, placed.anchor] as const)]);
  for (const list of leaves) gone.set(leavesId(list.item.goal.id), middleOf(list));
  const branches = before.branches.flatMap((branch) => {
    const to = kept.has(branch.id) ? undefined : gone.get(branch.id);
    return to ? [{ ...branch, path: folded(branch, to), isOnTrail: false }] : [];
  });
  return { from, paths, goals, leaves, branches };
}

function anchorsOf(layout: TreeLayout): Map<string, Point> {
  const anchors = new Map(layout.goals.map((placed) => [placed.item.goal.id, placed.anchor]));
  for (const list of layout.leaves) anchors.set(leavesId(list.item.goal.id), middleOf(list));
  return anchors;
}

function nearestAbove({ item }: Pick<PlacedGoal, "item">, anchors: ReadonlyMap<string, Point>): Point | undefined {
  for (let above = item.goal.parent; above; above = above.parent) {
    const found = anchors.get(above.id);
    if (found) return found;
  }
  return undefined;
}

function folded(branch: Branch, at: Point): string {
  return branch.width > 0 ? curvedLine(at, at) : taperedBranch(at, at, 0, 0);
}

function moved(placed: PlacedGoal, to: Point): PlacedGoal {
  const [x, y] = [placed.x + to.x - placed.anchor.x, placed.y + to.y - placed.anchor.y];
  return { ...placed, x, y, anchor: to };
}

function away(point: Point, origin: Point): Point {
  return { x: origin.x - point.x, y: origin.y - point.y };
}

function middleOf(list: PlacedLeaves): Point {
  return { x: list.x, y: list.y + list.height / 2 };
}
