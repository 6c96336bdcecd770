/** The near view: cards with ring, deadline, time and next step; steps and newest sessions as small lines. */

import { isStepType } from "../model/levels";
import type { GoalNode } from "../model/tree";
import type { VisibleGoal } from "../model/visible";
import { type Stacked, stackRows } from "./rows";
import {
  type Branch,
  branchWidth,
  curvedLine,
  finishLayout,
  type PlacedGoal,
  type PlacedLeaves,
  type TreeLayout,
} from "./shapes";

export interface NearOptions {
  maxSeconds: number;
  trail: ReadonlySet<string>;
}

export const CARD_WIDTH = 254;
const CARD_HEIGHT = 84;
const NEXT_HEIGHT = 33;
const BUDGET_HEIGHT = 11;
const STEP_HEIGHT = 38;
const LEAF_HEIGHT = 28;
const COLUMN = 300;
const MARGIN = 16;

/** A card is taller when it has a next step to show. */
export function cardHeight(goal: GoalNode): number {
  if (isStepType(goal.type)) return STEP_HEIGHT;
  return CARD_HEIGHT + (showsBudget(goal) ? BUDGET_HEIGHT : 0) + (showsNextStep(goal) ? NEXT_HEIGHT : 0);
}

export function showsBudget({ rollup, completed }: GoalNode): boolean {
  return (rollup.budgetMinutes ?? 0) > 0 && !completed;
}

export function showsNextStep(goal: GoalNode): boolean {
  return goal.rollup.nextStep !== null && !goal.completed;
}

export function layOutNear(visible: readonly VisibleGoal[], options: NearOptions): TreeLayout {
  const sizes = { heightOf: (item: VisibleGoal) => cardHeight(item.goal), leavesHeightOf };
  const rows = stackRows(visible, { ...sizes, gap: 16, parentGap: 8, rootGap: 28, isCompact: true });
  const placed = new Map<string, PlacedGoal>();
  const leaves: PlacedLeaves[] = [];
  const branches: Branch[] = [];
  for (const entry of rows.stacked) {
    const { goal } = entry.item;
    if (entry.isLeaves) {
      const height = leavesHeightOf(entry.item);
      leaves.push({
        item: entry.item,
        x: columnX(goal.depth + 1),
        y: entry.y + MARGIN - height / 2,
        width: CARD_WIDTH,
        height,
      });
    } else placed.set(goal.id, placeCard(entry));
    branches.push(...branchTo(entry, placed, options));
  }
  return finishLayout({ goals: [...placed.values()], leaves, branches, margin: MARGIN });
}

function leavesHeightOf(item: VisibleGoal): number {
  return (item.leaves.length + (item.moreLeaves > 0 ? 1 : 0)) * LEAF_HEIGHT + 8;
}

function columnX(depth: number): number {
  return MARGIN + depth * COLUMN;
}

function placeCard({ item, y }: Stacked): PlacedGoal {
  const height = cardHeight(item.goal);
  const anchor = { x: columnX(item.goal.depth), y: y + MARGIN };
  const kind = isStepType(item.goal.type) ? "step" : "card";
  return { item, kind, x: anchor.x, y: anchor.y - height / 2, width: CARD_WIDTH, height, anchor, radius: 0 };
}

function branchTo(entry: Stacked, placed: ReadonlyMap<string, PlacedGoal>, options: NearOptions): Branch[] {
  const { goal } = entry.item;
  const from = entry.parent && placed.get(entry.parent.item.goal.id);
  if (!from) return [];
  const start = { x: from.x + from.width, y: from.anchor.y };
  const end = { x: columnX(entry.isLeaves ? goal.depth + 1 : goal.depth), y: entry.y + MARGIN };
  const width = entry.isLeaves ? 1 : branchWidth(goal.rollup.totalSeconds, options.maxSeconds, 7);
  const id = entry.isLeaves ? `${goal.id}:leaves` : goal.id;
  const isOnTrail = !entry.isLeaves && options.trail.has(goal.id);
  return [{ id, path: curvedLine(start, end), width, isOnTrail, from: start, to: end }];
}
