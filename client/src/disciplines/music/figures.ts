/** What a drill comes to, as the server counts it. */

import { type Go, goesByKey } from "@/disciplines/music/choosing";
import type { PromptResult } from "@/disciplines/music/details";

export type Figures = {
  /** Prompts with a right answer. */
  chords: number;
  attempts: number;
  /** Right answers over attempts, in per cent; null: nothing was tried. */
  accuracy: number | null;
  /** chords × accuracy / 100 */
  effective: number;
  meanSeconds: number | null;
  fastestSeconds: number | null;
  slowestSeconds: number | null;
};

/** Return a number with two places, halves up. */
export const twoPlaces = (value: number): number => Math.floor(value * 100 + 0.5 + 1e-9) / 100;

export function figuresOf(results: readonly PromptResult[]): Figures {
  const times = timesOf(results);
  const attempts = results.reduce((sum, one) => sum + attemptsOf(one), 0);
  const accuracy = attempts > 0 ? (100 * times.length) / attempts : null;
  return {
    chords: times.length,
    attempts,
    accuracy: accuracy === null ? null : twoPlaces(accuracy),
    effective: twoPlaces((times.length * (accuracy ?? 0)) / 100),
    meanSeconds: times.length > 0 ? twoPlaces(times.reduce((sum, time) => sum + time, 0) / times.length) : null,
    fastestSeconds: times.length > 0 ? twoPlaces(Math.min(...times)) : null,
    slowestSeconds: times.length > 0 ? twoPlaces(Math.max(...times)) : null,
  };
}

const timesOf = (goes: readonly Go[]) =>
  goes.flatMap((one) => (one.correct_ms === null ? [] : [one.correct_ms / 1000]));

/** A right answer is an attempt, whatever was written. */
const attemptsOf = (one: Go) => Math.max(one.attempts, one.correct_ms === null ? 0 : 1);

export type Row = { key: string; seconds: number | null; right: number; attempts: number };

/** Return a row for each chord, or for each change from one to the next: the slowest first, those without an answer before. */
export function rowsOf(results: readonly PromptResult[], kind: "chord" | "pair"): Row[] {
  const isPair = (key: string) => key.includes(" → ");
  const rows = [...goesByKey(results)].filter(([key]) => isPair(key) === (kind === "pair"));
  return rows
    .map(([key, goes]) => {
      const times = timesOf(goes);
      const seconds = times.length > 0 ? twoPlaces(times.reduce((sum, time) => sum + time, 0) / times.length) : null;
      return { key, seconds, right: times.length, attempts: goes.reduce((sum, one) => sum + attemptsOf(one), 0) };
    })
    .filter((row) => row.attempts > 0)
    .toSorted(
      (one, other) => (other.seconds ?? Infinity) - (one.seconds ?? Infinity) || one.key.localeCompare(other.key),
    );
}

/** Return the chords to practise next: those never right, then the slowest. */
export function slowestOf(results: readonly PromptResult[], count = 5): string[] {
  return rowsOf(results, "chord")
    .slice(0, count)
    .map((row) => row.key);
}

/** "2.4 s", or a dash. */
export const saySeconds = (seconds: number | null): string => (seconds === null ? "–" : `${seconds.toFixed(1)} s`);
