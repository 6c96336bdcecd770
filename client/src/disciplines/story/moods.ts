/** The moods of earlier evenings. */

import type { Run } from "@/api/types";

export type Mood = { id: string; date: string; before: number; after: number };

const isMood = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= 5;

/** Return the evenings that say both moods, oldest first. */
export function moodsOf(runs: readonly Run[]): Mood[] {
  return runs
    .flatMap(({ id, session_date, details }) => {
      const { mood_before: before, mood_after: after } = details ?? {};
      return isMood(before) && isMood(after) ? [{ id, date: session_date ?? "", before, after }] : [];
    })
    .toReversed();
}

/** "3 steps calmer in the median of 11 evenings." */
export function medianChange(moods: readonly Mood[]): string {
  const changes = moods.map(({ before, after }) => after - before).sort((one, other) => one - other);
  const middle = changes.length / 2;
  const upper = changes[Math.floor(middle)] ?? 0;
  const median = Number.isInteger(middle) ? ((changes[middle - 1] ?? 0) + upper) / 2 : upper;
  const steps = `${Math.abs(median)} ${Math.abs(median) === 1 ? "step" : "steps"}`;
  const said = median === 0 ? "No change" : `${steps} ${median > 0 ? "calmer" : "less calm"}`;
  return `${said} in the median of ${moods.length} ${moods.length === 1 ? "evening" : "evenings"}.`;
}
