/** The figures of a finished session, each beside last time and the best. */

import type { Climb, GradeSystem, Scale } from "../types";
import { sumsOf } from "./day";
import { gradeAt, shownGrade } from "./grades";

type Values = Readonly<Record<string, number>>;
type Figure = { label: string; value: string; said: string | null };

function compare(last: number | undefined, best: number | undefined, say: (value: number) => string): string | null {
  const said = [last === undefined ? "" : `${say(last)} last time`, best === undefined ? "" : `best ${say(best)}`];
  return said.filter(Boolean).join(" · ") || null;
}

/**
 * Return the session before one in which anything was climbed, of the newest ones; one that they do not hold yet comes
 * after all of them.
 */
export function runBefore<Run extends { id: string; values: Values }>(
  newestFirst: readonly Run[],
  id: string | null,
): Run | null {
  const earlier = newestFirst.slice(newestFirst.findIndex((run) => run.id === id) + 1);
  return earlier.find(({ values }) => values.tries) ?? null;
}

/** @param best - by metric, of all sessions, this one too. */
export function resultFigures(
  climbs: readonly Climb[],
  last: Values | null,
  best: Values,
  systemOf: (scale: Scale) => GradeSystem,
): Figure[] {
  const { sends, tries, hardest } = sumsOf(climbs);
  const grades = (["boulder", "rope"] as const).flatMap((scale): Figure[] => {
    const top = hardest[scale];
    if (!top) return [];
    const [key, system] = [`hardest_${scale}`, systemOf(scale)];
    const said = compare(last?.[key], best[key], (value) => gradeAt(value, system));
    return [{ label: scale === "boulder" ? "Hardest boulder" : "Hardest rope", value: shownGrade(top, system), said }];
  });
  return [
    { label: "Sends", value: String(sends), said: compare(last?.sends, best.sends, String) },
    { label: "Tries", value: String(tries), said: compare(last?.tries, undefined, String) },
    ...grades,
  ];
}
