/** The far view: dots in columns by level, names where they fit, and eight weeks of sessions at the right. */

import { farRows, PARENT_GAP, ROOT_GAP } from "../model/opening";
import type { VisibleGoal } from "../model/visible";
import { placeLabels } from "./labels";
import { type Stacked, stackRows } from "./rows";
import {
  type Branch,
  branchWidth,
  type Column,
  type PlacedGoal,
  radiusOf,
  type TreeLayout,
  taperedBranch,
} from "./shapes";
import { layOutTicks, TICKS_WIDTH } from "./ticks";

export interface FarOptions {
  width: number;
  height: number;
  today: string;
  maxSeconds: number;
  trail: ReadonlySet<string>;
  selectedId: string | null;
}

/** Rows closer than this cannot be told apart: what does not fit at this pitch is folded. */
export const FAR_ROW = 8;
export const FAR_HEAD = 40;
const FAR_FOOT = 12;
const NARROW = 560;
const COLUMN_WEIGHTS = [118, 154, 161, 121, 121, 92, 66, 60];

/** Number of rows that fit on a canvas of this height. */
export function farCapacity(height: number): number {
  return Math.max(12, (height - FAR_HEAD - FAR_FOOT) / FAR_ROW);
}

export function layOutFar(visible: readonly VisibleGoal[], options: FarOptions): TreeLayout {
  const isNarrow = options.width < NARROW;
  const columns = placeColumns(visible, options.width, isNarrow);
  const first = stackRows(visible, {
    heightOf: (item) => farRows(item.goal, item.isOpen),
    leavesHeightOf: () => 0,
    gap: 0,
    parentGap: PARENT_GAP,
    rootGap: ROOT_GAP,
    isCompact: false,
  });
  const room = options.height - FAR_HEAD - FAR_FOOT;
  const pitch = Math.min(30, Math.max(FAR_ROW, room / Math.max(1, first.height)));
  const largest = isNarrow ? 12 : 14;
  const xOf = new Map(columns.map((column) => [column.rank, column.x]));
  const top = FAR_HEAD + Math.max(0, (room - first.height * pitch) / 2);
  const goals = first.stacked.map((entry) => placeDot(entry, xOf, pitch, top, largest, options.maxSeconds));
  const byId = new Map(goals.map((placed) => [placed.item.goal.id, placed]));
  const last = columns.at(-1)?.x ?? 0;
  const ticks = isNarrow
    ? null
    : layOutTicks(goals, Math.max(last + 60, options.width - TICKS_WIDTH - 8), options.today);
  return {
    goals,
    leaves: [],
    branches: first.stacked.flatMap((entry) => branchTo(entry, byId, options)),
    columns,
    ticks,
    labels: placeLabels(goals, {
      selectedId: options.selectedId,
      lastRank: isNarrow ? 1 : 2,
      width: options.width,
    }),
    width: options.width,
    height: Math.max(options.height, top + first.height * pitch + FAR_FOOT),
  };
}

function placeColumns(visible: readonly VisibleGoal[], width: number, isNarrow: boolean): Column[] {
  const ranks = [...new Set(visible.map((item) => item.goal.rank))].sort((left, right) => left - right);
  const start = isNarrow ? 36 : 62;
  const end = isNarrow ? width - 20 : width - TICKS_WIDTH - 70;
  const weights = ranks.slice(0, -1).map((rank) => COLUMN_WEIGHTS[rank] ?? 100);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scale = sum === 0 ? 1 : Math.min(isNarrow ? 1.2 : 1.7, (end - start) / sum);
  let x = start;
  return ranks.map((rank, index) => {
    const column = { rank, x };
    x += (weights[index] ?? 0) * scale;
    return column;
  });
}

function placeDot(
  { item, y }: Stacked,
  xOf: ReadonlyMap<number, number>,
  pitch: number,
  top: number,
  largest: number,
  maxSeconds: number,
): PlacedGoal {
  const radius = radiusOf(item.goal.rollup.totalSeconds, maxSeconds, largest, item.goal.rank > 4 ? 2.6 : 3);
  const anchor = { x: xOf.get(item.goal.rank) ?? 0, y: top + y * pitch };
  const reach = Math.max(radius, 6);
  return {
    item,
    kind: "dot",
    x: anchor.x - reach,
    y: anchor.y - reach,
    width: reach * 2,
    height: reach * 2,
    anchor,
    radius,
  };
}

function branchTo(entry: Stacked, byId: ReadonlyMap<string, PlacedGoal>, options: FarOptions): Branch[] {
  const from = entry.parent && byId.get(entry.parent.item.goal.id);
  const to = byId.get(entry.item.goal.id);
  if (!from || !to) return [];
  const width = branchWidth(to.item.goal.rollup.totalSeconds, options.maxSeconds, 9);
  const path = taperedBranch(from.anchor, to.anchor, Math.min(width * 1.5, from.radius * 1.4), width);
  const isOnTrail = options.trail.has(to.item.goal.id);
  return [{ id: to.item.goal.id, path, width: 0, isOnTrail, from: from.anchor, to: to.anchor }];
}
