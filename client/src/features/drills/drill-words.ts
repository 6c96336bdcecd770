/** How the list of drills says what was last. Pure. */

import type { Run } from "@/api/types";
import { formatDayInSentence, formatDuration } from "@/lib/time";
import type { DrillSetup } from "@/practice/drill-memory";
import type { DrillOffer } from "@/practice/use-drills";

/** "Ladder 5 · 5 · 2, 19 min" */
export function sayLastDrill({ name, seconds }: Pick<DrillSetup, "name" | "seconds">): string {
  return seconds === null ? name : `${name}, ${formatDuration(seconds)}`;
}

/** How it is set up, else what it waits for; one that needs no set-up is told from what was done last. */
export function sayState({ last, drill }: Pick<DrillOffer, "last" | "drill">, hasRuns: boolean): string {
  if (last) return sayLastDrill(last);
  if (drill.setup.length > 0) return "not set up yet";
  return hasRuns ? "last time" : "ready to start";
}

/** "11 of 12 images, yesterday, Thu 19 Nov" */
export function sayLastRun(
  { result, name, session_date }: Pick<Run, "result" | "name" | "session_date">,
  today: string,
) {
  const what = result ?? name;
  return session_date === null ? what : `${what} · ${formatDayInSentence(session_date, today)}`;
}
