/** The figures of a finished drill, each with last time and the best of its set-up. */

import type { Details } from "@/disciplines/contract";
import { drilledMillis } from "@/disciplines/music/completion";
import type { ResultFacts, ResultFigure } from "@/drills/results-page";
import { formatClock } from "@/lib/time";

type Compared = Pick<ResultFacts, "last" | "best"> & { session: Pick<ResultFacts["session"], "session_metrics"> };

const short = (value: number) => String(Math.round(value * 100) / 100);
const seconds = (value: number) => `${value.toFixed(1)} s`;

const SHOWN: readonly (readonly [key: string, label: string, say: (value: number) => string])[] = [
  ["total_chords", "Right answers", short],
  ["accuracy", "Right", (value) => `${Math.round(value)} %`],
  ["effective_chords", "Effective", short],
  ["average_seconds", "Mean time", seconds],
  ["fastest_seconds", "Fastest", seconds],
  ["slowest_seconds", "Slowest", seconds],
];

export function resultFigures({ session, last, best }: Compared): ResultFigure[] {
  return SHOWN.flatMap(([key, label, say]) => {
    const value = session.session_metrics.find((one) => one.key === key)?.value;
    if (value === undefined) return [];
    const before = last?.values[key];
    const top = last ? best[key] : undefined;
    const said = [before === undefined ? "" : `${say(before)} last time`, top === undefined ? "" : `best ${say(top)}`];
    return [{ label, value: say(value), said: said.filter(Boolean).join(" · ") || null }];
  });
}

/** Say what the outcome is suggested by: "4:10 of 5 min"; null: no time was set up. */
export function sayDrilled({ duration_minutes: minutes, results, run }: Details): string | null {
  if (!Array.isArray(results) || results.length === 0) return "No answer";
  if (typeof minutes !== "number" || minutes <= 0) return null;
  return `${formatClock(drilledMillis(results, run) / 1000)} of ${minutes} min`;
}
