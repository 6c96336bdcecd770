/** Chooses the names that fit in the far view: the selected goal first, then by level, then by time. */

import type { VisibleGoal } from "../model/visible";
import { type Label, type PlacedGoal, textWidth } from "./shapes";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface LabelRule {
  selectedId: string | null;
  /** The last level that is named. */
  lastRank: number;
  /** Of the canvas: no name leaves it. */
  width: number;
}

export const LABEL_SIZE = 12.5;
const LABEL_HEIGHT = 15;
const GAP = 4;
const MAX_CHARACTERS = 34;
const EDGE = 2;
const FEWEST_CHARACTERS = 8;
const FLAG_WIDTH = 11;
const COUNT_WIDTH = 18;
const DATE_WIDTH = 90;

/** Return the labels that collide with no other label and cover no large dot; the others are not drawn. */
export function placeLabels(
  goals: readonly PlacedGoal[],
  { selectedId, lastRank, width }: LabelRule,
): Map<string, Label> {
  const dots = goals.filter((placed) => placed.radius > 5).map(dotBox);
  const taken: Box[] = [];
  const labels = new Map<string, Label>();
  for (const placed of candidates(goals, selectedId, lastRank)) {
    const found = firstFit(placed, taken, dots, width);
    if (!found) continue;
    taken.push(found.box);
    labels.set(placed.item.goal.id, found.label);
  }
  return labels;
}

/** Cut a name to a length, at a word if one is near, with an ellipsis. */
export function shorten(name: string, length: number): string {
  if (name.length <= length) return name;
  const cut = name.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length * 0.7 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function candidates(goals: readonly PlacedGoal[], selectedId: string | null, lastRank: number): PlacedGoal[] {
  const isWanted = ({ item: { goal } }: PlacedGoal) =>
    goal.id === selectedId || goal.parent === null || goal.rank <= lastRank;
  const order = ({ item: { goal } }: PlacedGoal) =>
    goal.id === selectedId ? -1 : goal.parent === null ? 0 : goal.rank;
  return goals
    .filter(isWanted)
    .sort(
      (left, right) =>
        order(left) - order(right) || right.item.goal.rollup.totalSeconds - left.item.goal.rollup.totalSeconds,
    );
}

function firstFit(
  placed: PlacedGoal,
  taken: readonly Box[],
  dots: readonly Box[],
  room: number,
): { label: Label; box: Box } | null {
  const { item, anchor, radius } = placed;
  const isLeaf = !item.isOpen || item.goal.children.length === 0;
  const sides: Label["side"][] = isLeaf ? ["right"] : ["above", "below"];
  const beside = isLeaf ? tailWidth(item) : 0;
  const start = isLeaf ? anchor.x + radius + GAP + 1 : EDGE;
  const text = cutTo(item.goal.name, room - EDGE - start - beside);
  if (text === null) return null;
  const width = textWidth(text, LABEL_SIZE) + beside;
  for (const side of sides) {
    const { box, shift } = boxFor(side, anchor, radius, width);
    const isFree = !taken.some((other) => overlaps(box, other)) && !dots.some((dot) => overlaps(box, dot));
    if (isFree) return { label: { text, side, shift }, box };
  }
  return null;
}

/** Width of what stands before and after a name at the right of its dot: flag, count, deadline. */
function tailWidth({ due, dueBelow, isOpen, foldCount }: VisibleGoal): number {
  const flag = due || dueBelow.soon + dueBelow.overdue > 0 ? FLAG_WIDTH : 0;
  const count = !isOpen && foldCount > 0 ? COUNT_WIDTH : 0;
  return flag + count + (due ? DATE_WIDTH : 0);
}

/** Cut a name so that it is no wider; null when too little of it would be left. */
function cutTo(name: string, width: number): string | null {
  for (let length = MAX_CHARACTERS; length >= Math.min(FEWEST_CHARACTERS, name.length); length -= 2) {
    const text = shorten(name, length);
    if (textWidth(text, LABEL_SIZE) <= width) return text;
  }
  return null;
}

function boxFor(side: Label["side"], anchor: PlacedGoal["anchor"], radius: number, width: number) {
  if (side === "right") {
    const left = anchor.x + radius + GAP + 1;
    return {
      shift: 0,
      box: { left, right: left + width, top: anchor.y - LABEL_HEIGHT / 2, bottom: anchor.y + LABEL_HEIGHT / 2 },
    };
  }
  const left = Math.max(EDGE, anchor.x - width / 2);
  const top = side === "above" ? anchor.y - radius - GAP - LABEL_HEIGHT : anchor.y + radius + GAP;
  const shift = left - (anchor.x - width / 2);
  return { shift, box: { left, right: left + width, top, bottom: top + LABEL_HEIGHT } };
}

function dotBox({ anchor, radius }: PlacedGoal): Box {
  return { left: anchor.x - radius, right: anchor.x + radius, top: anchor.y - radius, bottom: anchor.y + radius };
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
