/** How high each goal is and where it begins: the heights of the icicle, before its columns are known. */

import type { GoalNode } from "../model/tree";
import { byTime, type TimesOf } from "./times";

/** Below this height nothing is drawn. */
export const LEAST_HEIGHT = 1.7;
/** A line of 12 px needs this height; a root with less has its name beside it, in a place this high. */
export const LINE_HEIGHT = 16;
const ROOT_GAP = 8;
/** So much of the height at most is given to gaps, and to names beside thin roots. */
const MOST_GAPS = 0.15;
const MOST_BESIDE = 0.3;

export interface Slot {
  goal: GoalNode;
  parent: Slot | null;
  /** 0 for what is shown first. */
  depth: number;
  y: number;
  height: number;
  /** What is left at the foot of those below it: the goal's own time. */
  gap: number;
  children: Slot[];
  /** Goals below it with time, but too little to be drawn. */
  hiddenCount: number;
  /** A thin root: the place for its name, as high as a line. */
  place: { y: number; height: number } | null;
}

/** Stack the roots, and in each of them those below, the largest on top. Listed in reading order. */
export function stackSlots(roots: readonly GoalNode[], timesOf: TimesOf, height: number): Slot[] {
  const ordered = byTime(roots, timesOf);
  const gap = ordered.length < 2 ? 0 : Math.min(ROOT_GAP, (height * MOST_GAPS) / (ordered.length - 1));
  const { scale, thin } = scaleOf(
    ordered.map((root) => timesOf(root).totalSeconds),
    gap,
    height,
  );
  const slots: Slot[] = [];
  let y = 0;
  ordered.forEach((goal, index) => {
    const own = timesOf(goal).totalSeconds * scale;
    if (own < LEAST_HEIGHT) return;
    const isThin = thin.has(index);
    const high = isThin ? Math.max(own, LINE_HEIGHT) : own;
    const slot = newSlot(goal, null, y + (high - own) / 2, own);
    if (isThin) slot.place = { y, height: high };
    slots.push(slot);
    if (isThin) slot.hiddenCount = byTime(goal.children, timesOf).length;
    else stackBelow(slot, timesOf, slots);
    y += high + gap;
  });
  return slots;
}

/** Pixels for a second; and which of the roots are given a place for a name beside them, the largest of the thin ones. */
function scaleOf(seconds: readonly number[], gap: number, height: number): { scale: number; thin: Set<number> } {
  const thin = new Set<number>();
  const room = height - gap * (seconds.length - 1);
  const scaleWith = () => {
    const others = seconds.reduce((sum, one, index) => (thin.has(index) ? sum : sum + one), 0);
    return others > 0 ? (room - LINE_HEIGHT * thin.size) / others : 0;
  };
  let scale = scaleWith();
  for (const [index, own] of seconds.entries()) {
    const isThin = own * scale < LINE_HEIGHT && own * scale >= LEAST_HEIGHT;
    if (!isThin || LINE_HEIGHT * (thin.size + 1) > room * MOST_BESIDE) continue;
    thin.add(index);
    scale = scaleWith();
  }
  return { scale, thin };
}

/**
 * Stack what stands below a goal within it. A session that also counts for another goal is in both, so the children can
 * add up to more than the goal has below it: then all of them are scaled down, for a cell never leaves its parent.
 */
function stackBelow(slot: Slot, timesOf: TimesOf, slots: Slot[]): void {
  const { totalSeconds, belowSeconds } = timesOf(slot.goal);
  const children = byTime(slot.goal.children, timesOf);
  const sum = children.reduce((seconds, child) => seconds + timesOf(child).totalSeconds, 0);
  const room = slot.height * Math.min(1, belowSeconds / totalSeconds);
  const unit = room / Math.max(sum, belowSeconds, 1);
  slot.gap = slot.height - room;
  let y = slot.y;
  for (const child of children) {
    const height = timesOf(child).totalSeconds * unit;
    if (height >= LEAST_HEIGHT) {
      const below = newSlot(child, slot, y, height);
      slot.children.push(below);
      slots.push(below);
      stackBelow(below, timesOf, slots);
    } else slot.hiddenCount += 1;
    y += height;
  }
}

function newSlot(goal: GoalNode, parent: Slot | null, y: number, height: number): Slot {
  const depth = parent ? parent.depth + 1 : 0;
  return { goal, parent, depth, y, height, gap: 0, children: [], hiddenCount: 0, place: null };
}
