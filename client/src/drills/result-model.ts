/** What the results of a run say beside earlier ones. Pure. */

import type { Measure, Run, Session, Status } from "@/api/types";
import { formatClock } from "@/lib/time";

export type ResultFigure = {
  label: string;
  value: string;
  /** A comparison: "11 last time · best 12". */
  said: string | null;
};

/** Say a value of a metric: "16:04" for long seconds, "2.4 s", "85 %", "26". */
export function sayMeasured(value: number, { unit, decimals }: Pick<Measure, "unit" | "decimals">): string {
  if (unit === "s" && value >= 120) return formatClock(Math.round(value));
  const number = value.toFixed(decimals);
  return unit === "s" || unit === "%" ? `${number} ${unit}` : number;
}

/** Say what a value was last time, and the best one where there is a better. */
export function sayCompared(measure: Measure, last: Run | null, best: Readonly<Record<string, number>>): string | null {
  const before = last?.values[measure.key];
  const top = measure.better === null ? undefined : best[measure.key];
  const said = [
    before === undefined ? null : `${sayMeasured(before, measure)} last time`,
    top === undefined ? null : `best ${sayMeasured(top, measure)}`,
  ].filter((one) => one !== null);
  return said.length === 0 ? null : said.join(" · ");
}

/** Return a figure for each metric that the session has, in the discipline's order. */
export function figuresOf(
  measures: readonly Measure[],
  session: Pick<Session, "session_metrics">,
  last: Run | null,
  best: Readonly<Record<string, number>>,
): ResultFigure[] {
  return measures.flatMap((measure) => {
    const value = session.session_metrics.find(({ key }) => key === measure.key)?.value;
    if (value === undefined) return [];
    return [{ label: measure.label, value: sayMeasured(value, measure), said: sayCompared(measure, last, best) }];
  });
}

/** Return the run before a session among runs with its set-up, newest first. */
export function runBefore(runs: readonly Run[], session: Pick<Session, "id" | "session_start">): Run | null {
  const start = session.session_start ?? "";
  return runs.find((run) => run.id !== session.id && (run.session_start ?? "") <= start) ?? null;
}

/** Say why an outcome is suggested: "11 of 12 images, so Partial; your word wins". */
export function sayOutcome(result: string | null, suggested: Status, chosen: Status, word: (status: Status) => string) {
  if (chosen !== suggested) return `${word(suggested)} by what was done; your word wins`;
  return `${result ?? "By what was done"}, so ${word(suggested)}; your word wins`;
}

export type Bar = { id: string; date: string; value: number; share: number; isThis: boolean };

/** Return the runs oldest first as bars from zero; `share` is of the greatest one. */
export function barsOf(runs: readonly Run[], key: string, id: string, most = 12): Bar[] {
  const shown = runs.filter((run) => run.values[key] !== undefined).slice(0, most);
  const top = Math.max(...shown.map((run) => run.values[key] ?? 0), 0);
  return shown.toReversed().map((run) => {
    const value = run.values[key] ?? 0;
    const share = top === 0 ? 0 : value / top;
    return { id: run.id, date: run.session_date ?? "", value, share, isThis: run.id === id };
  });
}
