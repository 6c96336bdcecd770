/** The icicle on its side: columns are levels, height is time, the gap at the foot is a goal's own. */

import { formatDuration } from "@/lib/time";
import { textWidth } from "../layout/shapes";
import type { GoalNode } from "../model/tree";
import { LINE_HEIGHT, type Slot, stackSlots } from "./slots";
import type { TimesOf } from "./times";

export interface IcicleOptions {
  width: number;
  height: number;
  /** No more levels than this, counted from the first that is shown. */
  maxColumns: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface IcicleColumn {
  rank: number;
  x: number;
  width: number;
}

/** 0 is the full hue of what is shown first; then it thins with the level, to 5. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** What a cell has room for: name above time, name and time in one line, the name beside it, or nothing. */
export type CellWords = "block" | "line" | "beside" | "none";

export interface IcicleCell extends Box {
  goal: GoalNode;
  parentId: string | null;
  depth: number;
  tone: Tone;
  words: CellWords;
  /** Lines that the name may take. */
  nameLines: number;
  hasEmber: boolean;
  hasTime: boolean;
  childCount: number;
  hiddenCount: number;
  beside: Box | null;
}

/** The gap at the foot, where there is room to say it. */
export interface OwnNote extends Box {
  id: string;
  seconds: number;
}

export interface Icicle {
  cells: IcicleCell[];
  columns: IcicleColumn[];
  notes: OwnNote[];
  /** Roots with time, but too little to be drawn. */
  hiddenRoots: number;
}

const COLUMN_WEIGHTS = [122, 150, 208, 226, 156, 140, 130];
/** A picture of few columns is not stretched beyond this. */
const MOST_STRETCH = 2.6;
const COLUMN_GAP = 2;
const CELL_GAP = 1.5;
const BLOCK_HEIGHT = 41;
const TWO_LINES_HEIGHT = 57;
const EMBER_WIDTH = 130;
/** So much is left for the name, or the line has no time. */
const LEAST_NAME = 54;
const LINE_PADDING = 24;
const TIME_SIZE = 11;
const NOTE_HEIGHT = 15;
const TONES: Readonly<Record<number, Tone>> = { 0: 1, 1: 1, 2: 2, 3: 3, 5: 4, 6: 5, 7: 5 };

/** Lay out the time of these goals and of all below them. */
export function layOutIcicle(roots: readonly GoalNode[], timesOf: TimesOf, options: IcicleOptions): Icicle {
  const all = stackSlots(roots, timesOf, options.height);
  const ranks = [...new Set(all.map((slot) => slot.goal.rank))].sort((left, right) => left - right);
  const columns = placeColumns(ranks.slice(0, options.maxColumns), options.width);
  const shown = new Set(columns.map((column) => column.rank));
  const slots = all.filter((slot) => shown.has(slot.goal.rank));
  const icicle: Icicle = { cells: [], columns, notes: [], hiddenRoots: 0 };
  for (const slot of slots) {
    const children = slot.children.filter((child) => shown.has(child.goal.rank));
    const box = boxOf(slot, children, columns, options.width);
    icicle.cells.push(cellFrom(slot, children.length, box, options.width, timesOf(slot.goal).totalSeconds));
    const note = noteOf(slot, children, box, columns, timesOf);
    if (note) icicle.notes.push(note);
  }
  const drawn = slots.filter((slot) => slot.depth === 0).length;
  icicle.hiddenRoots = roots.filter((root) => timesOf(root).totalSeconds > 0).length - drawn;
  return icicle;
}

function placeColumns(ranks: readonly number[], width: number): IcicleColumn[] {
  const weights = ranks.map((_, index) => COLUMN_WEIGHTS[index] ?? 130);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scale = sum === 0 ? 1 : Math.min(MOST_STRETCH, width / sum);
  let x = 0;
  return ranks.map((rank, index) => {
    const column = { rank, x, width: (weights[index] ?? 0) * scale };
    x += column.width;
    return column;
  });
}

/** A cell reaches to the nearest column in which something stands below it; alone, to the end of its own. */
function boxOf(slot: Slot, children: readonly Slot[], columns: readonly IcicleColumn[], width: number): Box {
  const index = columns.findIndex((column) => column.rank === slot.goal.rank);
  const own = columns[index] ?? { rank: slot.goal.rank, x: 0, width };
  const nextRank = Math.min(...children.map((child) => child.goal.rank));
  const last = slot.place && index < columns.length - 1 ? columns.at(-1) : undefined;
  const end = last ?? columns.find((column) => column.rank === nextRank);
  const inset = Math.min(CELL_GAP, slot.height * 0.3);
  return {
    x: own.x,
    y: slot.y,
    width: (end ? end.x : own.x + own.width) - own.x - COLUMN_GAP,
    height: slot.height - inset,
  };
}

function cellFrom(slot: Slot, childCount: number, box: Box, width: number, seconds: number): IcicleCell {
  const { goal, parent, depth, hiddenCount } = slot;
  const beside = besideOf(slot, box, width);
  const words = wordsFor(box, beside);
  const timeWidth = textWidth(formatDuration(seconds), TIME_SIZE);
  return {
    ...box,
    goal,
    parentId: parent?.goal.id ?? null,
    depth,
    tone: depth === 0 ? 0 : (TONES[goal.rank] ?? 5),
    words,
    nameLines: words === "block" && box.height >= TWO_LINES_HEIGHT ? 2 : 1,
    hasEmber: words === "block" && box.width >= EMBER_WIDTH,
    hasTime: words !== "line" || box.width - LINE_PADDING - timeWidth >= LEAST_NAME,
    childCount,
    hiddenCount: hiddenCount + slot.children.length - childCount,
    beside,
  };
}

function besideOf({ place }: Slot, box: Box, width: number): Box | null {
  if (!place) return null;
  const x = box.x + box.width + COLUMN_GAP;
  return width - x < 60 ? null : { x, y: place.y, width: width - x, height: place.height };
}

function wordsFor(box: Box, beside: Box | null): CellWords {
  if (beside) return "beside";
  if (box.height >= BLOCK_HEIGHT) return "block";
  return box.height >= LINE_HEIGHT - CELL_GAP ? "line" : "none";
}

function noteOf(
  slot: Slot,
  children: readonly Slot[],
  box: Box,
  columns: readonly IcicleColumn[],
  timesOf: TimesOf,
): OwnNote | null {
  const x = box.x + box.width + COLUMN_GAP;
  const column = columns.find((candidate) => Math.abs(candidate.x - x) < 0.5);
  const seconds = timesOf(slot.goal).ownSeconds;
  if (!column || children.length === 0 || slot.gap < NOTE_HEIGHT || seconds <= 0) return null;
  return { id: slot.goal.id, seconds, x, y: slot.y + slot.height - slot.gap, width: column.width, height: slot.gap };
}
