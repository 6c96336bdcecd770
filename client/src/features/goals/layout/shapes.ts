/** What a layout hands to the drawing: placed boxes, branches and columns, in units of the canvas. */

import type { VisibleGoal } from "../model/visible";

export interface Point {
  x: number;
  y: number;
}

export interface PlacedGoal {
  item: VisibleGoal;
  kind: "dot" | "name" | "card" | "step";
  /** Top left corner and size of the box. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Centre of the dot, or the middle of the card's left edge: where the branch from the parent ends. */
  anchor: Point;
  radius: number;
}

/** The newest sessions of an open goal, one small list. */
export interface PlacedLeaves {
  item: VisibleGoal;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Branch {
  id: string;
  path: string;
  /** Width of the stroke; 0 means the path is an outline to be filled. */
  width: number;
  /** Whether it leads to the selected goal. */
  isOnTrail: boolean;
  from: Point;
  to: Point;
}

export interface Column {
  rank: number;
  x: number;
}

export interface TickRow {
  id: string;
  y: number;
  strokes: { discipline: string; path: string }[];
}

export interface TreeLayout {
  goals: PlacedGoal[];
  leaves: PlacedLeaves[];
  branches: Branch[];
  columns: Column[];
  ticks: { x: number; width: number; rows: TickRow[] } | null;
  labels: Map<string, Label>;
  width: number;
  height: number;
}

/** Where a name stands beside its dot in the far view. */
export interface Label {
  text: string;
  side: "above" | "below" | "right";
  /** Offset of the text's centre (or start, at the right) from the dot, after keeping it on the canvas. */
  shift: number;
}

/** Complete a layout whose size follows from what is placed. */
export function finishLayout(
  parts: Pick<TreeLayout, "goals" | "leaves" | "branches"> & { margin: number },
): TreeLayout {
  const { goals, leaves, branches, margin } = parts;
  const boxes = [...goals, ...leaves];
  const width = boxes.reduce((most, box) => Math.max(most, box.x + box.width), 0) + margin;
  const height = boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0) + margin;
  return { goals, leaves, branches, columns: [], ticks: null, labels: new Map(), width, height };
}

/** A filled branch that is as wide as the time that flows through it: wider at the parent, thinner at the child. */
export function taperedBranch(from: Point, to: Point, fromWidth: number, toWidth: number): string {
  const middle = (from.x + to.x) / 2;
  const [a, b] = [fromWidth / 2, toWidth / 2];
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return (
    `M${at(from.x, from.y - a)}C${at(middle, from.y - a)} ${at(middle, to.y - b)} ${at(to.x, to.y - b)}` +
    `L${at(to.x, to.y + b)}C${at(middle, to.y + b)} ${at(middle, from.y + a)} ${at(from.x, from.y + a)}Z`
  );
}

/** A line that leaves and arrives level. */
export function curvedLine(from: Point, to: Point): string {
  const middle = round((from.x + to.x) / 2);
  return `M${round(from.x)} ${round(from.y)}C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
}

/** Estimate the width of a text in pixels; generous, so that what is said to fit does fit. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += letter.charCodeAt(0) > 0x2e80 ? 1 : /[ilj.,:;'|! ]/.test(letter) ? 0.3 : 0.56;
  return units * size;
}

/** Area stands for time: a goal with a quarter of the time has half the radius. */
export function radiusOf(seconds: number, maxSeconds: number, largest: number, smallest: number): number {
  if (maxSeconds <= 0) return smallest;
  return Math.max(smallest, largest * Math.sqrt(seconds / maxSeconds));
}

export function branchWidth(seconds: number, maxSeconds: number, widest: number): number {
  if (maxSeconds <= 0) return 1;
  return Math.max(1, widest * Math.sqrt(seconds / maxSeconds));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
