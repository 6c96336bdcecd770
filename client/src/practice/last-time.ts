/** What was recorded of an activity before, beside what is recorded now. */

import type { ActivityHistory, HistoryEntry, MetricDefinition } from "@/api/types";
import { formatClock, formatDay } from "@/lib/time";
import { daysBetween } from "@/lib/zones";
import type { Column } from "@/practice/grid";

type Named = Pick<Column, "metric_id" | "split_id">;
type Better = MetricDefinition["better"];
type Values = HistoryEntry["values"];

function numberIn(values: Values, { metric_id, split_id }: Named): number | null {
  return values.find((one) => one.metric_id === metric_id && one.split_id === split_id)?.value ?? null;
}

/** The numbers of a column in an entry: of its sets in their order, or the one without sets. */
function numbersOf(entry: HistoryEntry, column: Named): number[] {
  const rows = entry.sets.length > 0 ? entry.sets : [entry.values];
  return rows.map((row) => numberIn(row, column)).filter((value) => value !== null);
}

function bestOf(values: readonly number[], better: Better): number | null {
  if (values.length === 0) return null;
  return better === "lower" ? Math.min(...values) : Math.max(...values);
}

export function isBetter(value: number, other: number, better: Better): boolean {
  return better === "lower" ? value < other : value > other;
}

/**
 * Return last time's number for a cell. A set is compared with the same set, one set more than there were with the
 * last of them; the value of the whole activity, where sets were recorded, with the best of these.
 */
export function lastNumber(
  history: ActivityHistory | null,
  column: Named,
  row: number | null,
  better: Better,
): number | null {
  const last = history?.last;
  if (!last) return null;
  if (row === null) return numberIn(last.values, column) ?? bestOf(numbersOf(last, column), better);
  if (last.sets.length === 0) return numberIn(last.values, column);
  const same = last.sets[Math.min(row, last.sets.length - 1)];
  return same ? numberIn(same, column) : null;
}

/** Return the best number ever recorded of a column before this session. */
export function bestNumber(history: ActivityHistory | null, { metric_id, split_id }: Named): number | null {
  return history?.best.find((one) => one.metric_id === metric_id && one.split_id === split_id)?.value ?? null;
}

/** Return the place of the number that beats the best ever, -1 when none does or there is nothing to beat. */
export function placeOfBest(numbers: readonly (number | null)[], best: number | null, better: Better): number {
  const top = bestOf(
    numbers.filter((value) => value !== null),
    better,
  );
  return best !== null && top !== null && isBetter(top, best, better) ? numbers.indexOf(top) : -1;
}

/** Write a number as it was typed, without the noise of binary fractions. */
export function sayNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

export interface Difference {
  /** "=", "+2" or "−1". */
  short: string;
  tone: "same" | "better" | "worse";
  /** The same in words: "2 more than last time, better". */
  words: string;
}

/** Compare a number with last time's. */
export function differenceTo(value: number, last: number, better: Better): Difference {
  const apart = Number((value - last).toFixed(6));
  if (apart === 0) return { short: "=", tone: "same", words: "the same as last time" };
  const tone = isBetter(value, last, better) ? "better" : "worse";
  const amount = sayNumber(Math.abs(apart));
  return {
    short: `${apart > 0 ? "+" : "−"}${amount}`,
    tone,
    words: `${amount} ${apart > 0 ? "more" : "less"} than last time, ${tone}`,
  };
}

/** Say when it was: "Thu 12 Nov", "yesterday", "earlier today". */
export function sayWhen(date: string | null, today: string): string {
  if (date === null) return "";
  const ago = daysBetween(date, today);
  if (ago === 0) return "earlier today";
  return ago === 1 ? "yesterday" : formatDay(date, null, today);
}

export interface NamedColumn extends Named {
  name: string;
}

/** Say what was recorded last time: "Last time Thu 12 Nov: 80 · 82 · 84"; more than one measure by name. */
export function sayLastTime(history: ActivityHistory | null, columns: readonly NamedColumn[], today: string): string {
  const last = history?.last;
  if (!last) return "";
  const said = columns
    .map((column) => ({ name: column.name, numbers: numbersOf(last, column).map(sayNumber).join(" · ") }))
    .filter(({ numbers }) => numbers !== "");
  const values = said.map(({ name, numbers }) => (columns.length > 1 ? `${name} ${numbers}` : numbers)).join(", ");
  const time = last.seconds === null ? "" : formatClock(last.seconds);
  const when = sayWhen(last.session_date, today);
  return `Last time${when && ` ${when}`}${values || time ? `: ${values || time}` : ""}`;
}

/** Say the best of each column: "best 84"; more than one by name. */
export function sayBest(history: ActivityHistory | null, columns: readonly NamedColumn[]): string {
  const said = columns.flatMap((column) => {
    const best = bestNumber(history, column);
    return best === null ? [] : [columns.length > 1 ? `${column.name} ${sayNumber(best)}` : sayNumber(best)];
  });
  return said.length > 0 ? `Best ${said.join(", ")}` : "";
}

/** Say that a number lies outside of what was foreseen; null when it does not. */
export function sayOutside(
  value: number,
  { minimum, maximum }: Pick<MetricDefinition, "minimum" | "maximum">,
): string | null {
  const isLow = minimum !== null && value < minimum;
  const isHigh = maximum !== null && value > maximum;
  if (!isLow && !isHigh) return null;
  if (minimum !== null && maximum !== null) return `usually ${sayNumber(minimum)} to ${sayNumber(maximum)}`;
  return isLow ? `usually ${sayNumber(minimum)} or more` : `usually ${sayNumber(maximum ?? 0)} or less`;
}
