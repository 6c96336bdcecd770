/** The middle view: names and time beside the dots, columns by depth. */

import type { VisibleGoal } from "../model/visible";
import { type Stacked, stackRows } from "./rows";
import {
  type Branch,
  branchWidth,
  finishLayout,
  type PlacedGoal,
  type PlacedLeaves,
  type Point,
  radiusOf,
  type TreeLayout,
  taperedBranch,
  textWidth,
} from "./shapes";

export interface MiddleOptions {
  maxSeconds: number;
  trail: ReadonlySet<string>;
}

export const MIDDLE_ROW = 24;
const MARGIN = 24;
const DEPTH_X = [30, 236, 412];
const DEPTH_STEP = 268;
const NAME_ABOVE_HEIGHT = 58;
/** A folded goal has its row to itself. */
const FREE_WIDTH = 520;
const LEAVES_WIDTH = 226;

/** Goals of the first two depths that are open have their name above the dot; all others beside it. */
export function isNameAbove(item: VisibleGoal): boolean {
  return item.goal.depth < 2 && item.isOpen && item.goal.children.length + item.leaves.length > 0;
}

/** Height of the list of newest sessions, its last line 'and 12 more' included. */
export function leavesHeight(item: VisibleGoal): number {
  return (item.leaves.length + (item.moreLeaves > 0 ? 1 : 0)) * MIDDLE_ROW + 12;
}

export function layOutMiddle(visible: readonly VisibleGoal[], options: MiddleOptions): TreeLayout {
  const sizes = { heightOf: rowHeight, leavesHeightOf: leavesHeight };
  const rows = stackRows(visible, { ...sizes, gap: 0, parentGap: 5, rootGap: 12, isCompact: false });
  const placed = new Map<string, PlacedGoal>();
  const leaves: PlacedLeaves[] = [];
  const branches: Branch[] = [];
  for (const entry of rows.stacked) {
    const { id, depth } = entry.item.goal;
    if (entry.isLeaves) {
      const height = leavesHeight(entry.item);
      const y = entry.y + MARGIN - height / 2;
      leaves.push({ item: entry.item, x: columnX(depth + 1), y, width: LEAVES_WIDTH, height });
    } else placed.set(id, placeName(entry, options.maxSeconds));
    branches.push(...branchTo(entry, placed, options));
  }
  return finishLayout({ goals: [...placed.values()], leaves, branches, margin: MARGIN });
}

function columnX(depth: number): number {
  return DEPTH_X[depth] ?? (DEPTH_X[2] ?? 0) + (depth - 2) * DEPTH_STEP;
}

function rowHeight(item: VisibleGoal): number {
  if (isNameAbove(item)) return NAME_ABOVE_HEIGHT;
  return item.goal.depth === 0 ? 34 : MIDDLE_ROW;
}

function placeName({ item, y }: Stacked, maxSeconds: number): PlacedGoal {
  const radius = radiusOf(item.goal.rollup.totalSeconds, maxSeconds, 13, 4);
  const anchor = { x: columnX(item.goal.depth), y: y + MARGIN };
  const height = rowHeight(item);
  const y0 = anchor.y - height / 2;
  if (isNameAbove(item)) {
    const width = columnX(item.goal.depth + 1) - anchor.x - 2;
    return { item, kind: "name", x: anchor.x - 16, y: y0, width, height, anchor, radius };
  }
  const limit = item.goal.depth === 0 || !item.isOpen ? FREE_WIDTH : DEPTH_STEP - 34;
  const width = Math.min(limit, lineWidth(item) + radius + 22);
  return { item, kind: "name", x: anchor.x - 13, y: y0, width, height, anchor, radius };
}

/** Width of the name with the time, its deadline and what is folded. */
function lineWidth({ goal, foldCount, isOpen, due, dueBelow }: VisibleGoal): number {
  const below = !isOpen && foldCount > 0 ? 66 : 0;
  const flag = due ? 118 : dueBelow.soon + dueBelow.overdue > 0 ? 20 : 0;
  return textWidth(goal.name, 13.5) + 44 + flag + below;
}

function branchTo(entry: Stacked, placed: ReadonlyMap<string, PlacedGoal>, options: MiddleOptions): Branch[] {
  const { goal } = entry.item;
  const from = entry.parent && placed.get(entry.parent.item.goal.id);
  if (!from) return [];
  const start = { x: isNameAbove(from.item) ? from.anchor.x : from.x + from.width, y: from.anchor.y };
  const end: Point = { x: columnX(goal.depth), y: entry.y + MARGIN };
  if (entry.isLeaves) {
    const target = { x: columnX(goal.depth + 1) - 4, y: entry.y + MARGIN };
    return [
      {
        id: `${goal.id}:leaves`,
        path: taperedBranch(start, target, 1, 1),
        width: 0,
        isOnTrail: false,
        from: start,
        to: target,
      },
    ];
  }
  const width = branchWidth(goal.rollup.totalSeconds, options.maxSeconds, 11);
  const path = taperedBranch(start, end, Math.min(width * 1.4, from.radius * 1.6), width);
  return [{ id: goal.id, path, width: 0, isOnTrail: options.trail.has(goal.id), from: start, to: end }];
}
