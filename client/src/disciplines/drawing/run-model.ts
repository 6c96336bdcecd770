/**
 * A run of the drill as facts: which image since when, and what was drawn. What is shown follows from them and from the
 * seconds that the run has gone on; what happens in it is in run-steps.ts. Pure.
 */

import type { Details } from "@/disciplines/contract";
import { isSubject, readSetup, type Slot, type Subject, slotsOf } from "@/disciplines/drawing/setup-model";
import { runOf } from "@/drills/run-facts";

/** One image that was drawn, as the session keeps it. */
export type ImageResult = {
  category: string | null;
  seconds: number;
  seed: number | null;
  picture: string | null;
  /** False: left before its time. */
  is_done: boolean;
  /** To be drawn again. */
  is_kept: boolean;
  /** Degrees the figure was turned, if it was. */
  turn?: number;
};

export type RunState = {
  /** What is drawn in which order. */
  queue: Subject[];
  index: number;
  /** Second of the run at which this image, or the break before it, began. */
  image_at: number;
  is_break: boolean;
  /** Seconds that were added to this image. */
  extra_seconds: number;
  is_kept: boolean;
  turn: number;
  light: number | null;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const numberOf = (value: unknown, usual: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : usual;

export function readRun(details: Details): RunState {
  const run = runOf(details) ?? {};
  const queue = Array.isArray(run.queue) ? run.queue : [];
  return {
    queue: queue.filter(isSubject),
    index: Math.max(0, Math.trunc(numberOf(run.index, 0))),
    image_at: numberOf(run.image_at, 0),
    is_break: run.is_break === true,
    extra_seconds: numberOf(run.extra_seconds, 0),
    is_kept: run.is_kept === true,
    turn: numberOf(run.turn, 0),
    light: typeof run.light === "number" ? run.light : null,
  };
}

function readResult(one: Record<string, unknown>): ImageResult {
  return {
    category: typeof one.category === "string" ? one.category : null,
    seconds: Math.max(0, numberOf(one.seconds, 0)),
    seed: typeof one.seed === "number" ? one.seed : null,
    picture: typeof one.picture === "string" ? one.picture : null,
    is_done: one.is_done !== false,
    is_kept: one.is_kept === true,
    ...(typeof one.turn === "number" ? { turn: one.turn } : {}),
  };
}

export function readResults(details: Details): ImageResult[] {
  return Array.isArray(details.image_results) ? details.image_results.filter(isRecord).map(readResult) : [];
}

export function slotsIn(details: Details): Slot[] {
  return slotsOf(readSetup(details).steps);
}

/** Where the run is at a second of it. */
export type Moment = {
  index: number;
  count: number;
  subject: Subject | null;
  isBreak: boolean;
  /** Seconds of this image, or of the break; null: as long as one likes. */
  limit: number | null;
  spent: number;
  /** Null where there is no limit. */
  left: number | null;
};

export function momentAt(details: Details, second: number): Moment {
  const { queue, index, image_at, is_break, extra_seconds } = readRun(details);
  const slots = slotsIn(details);
  const own = slots[index]?.seconds ?? null;
  const limit = is_break ? readSetup(details).break_seconds : own === null ? null : own + extra_seconds;
  const spent = Math.max(0, second - image_at);
  const left = limit === null ? null : Math.max(0, limit - spent);
  return { index, count: slots.length, subject: queue[index] ?? null, isBreak: is_break, limit, spent, left };
}

/** Whether the last seconds of an image tick, or it ends, between two moments. */
export function cueBetween(before: Moment, after: Moment): "tick" | "bell" | null {
  const isSame = before.index === after.index && before.isBreak === after.isBreak;
  if (!isSame) return before.left !== null && before.left <= 1.5 ? "bell" : null;
  if (before.left === null || after.left === null || after.limit !== before.limit) return null;
  const [from, to] = [Math.ceil(before.left), Math.ceil(after.left)];
  return to < from && to >= 1 && to <= 3 ? "tick" : null;
}

export type Totals = { done: number; planned: number; seconds: number; average: number | null; kept: number };

/** Add up what was drawn. */
export function totalsOf(details: Details): Totals {
  const results = readResults(details);
  const seconds = results.reduce((sum, one) => sum + one.seconds, 0);
  return {
    done: results.filter((one) => one.is_done).length,
    planned: slotsIn(details).length,
    seconds,
    average: results.length === 0 ? null : seconds / results.length,
    kept: results.filter((one) => one.is_kept).length,
  };
}
