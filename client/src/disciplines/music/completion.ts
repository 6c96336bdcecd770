/** How much of the time that was set up is drilled: small, for it is loaded with every page. */

import type { Details } from "@/disciplines/contract";

const isRecord = (value: unknown): value is Details => typeof value === "object" && value !== null;

/** What a prompt took, in milliseconds; of an odd one nothing. */
function tookMillis(result: unknown): number {
  if (!isRecord(result)) return 0;
  const { total_ms, correct_ms } = result;
  return [total_ms, correct_ms].find((one): one is number => typeof one === "number" && one > 0) ?? 0;
}

/** Return how long was drilled, in milliseconds. */
export function drilledMillis(results: readonly unknown[], run: unknown): number {
  const elapsed = isRecord(run) ? run.elapsed_ms : null;
  const isSaid = typeof elapsed === "number" && Number.isInteger(elapsed);
  const spent = isSaid ? elapsed : results.reduce((sum: number, one) => sum + tookMillis(one), 0);
  return Math.max(0, spent);
}

/**
 * Return the time that was drilled over the time that was set up, at most 1; of a drill without an answer nothing is done.
 * Null: it was no drill, or had no end.
 */
export function musicCompletion({ duration_minutes: minutes, results, run }: Details): number | null {
  if (!Array.isArray(results) || results.length === 0) return isRecord(run) ? 0 : null;
  if (typeof minutes !== "number" || minutes <= 0) return null;
  return Math.min(1, drilledMillis(results, run) / Math.max(1, Math.round(minutes * 60_000)));
}
