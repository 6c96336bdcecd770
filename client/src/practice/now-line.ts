/** What goes on in a session, in one line: for the bar, the title of the page and wherever it is only mentioned. */

import type { Activity, Document, Session } from "@/api/types";
import { formatClock } from "@/lib/time";
import { activitiesOf } from "@/practice/compare";
import { activitySeconds, type Facts, practised } from "@/practice/durations";
import { openPause, runningActivity } from "@/practice/timers";

/** Return the activity whose timer runs, or would go on after the pause; null: none. */
export function currentActivity(document: Document): Activity | null {
  const running = runningActivity(document);
  if (running) return running;
  const paused = openPause(document)?.instance_id ?? null;
  return activitiesOf(document).find((one) => one.instance_id === paused) ?? null;
}

const nameOf = (part: { name: string }, other: string) => part.name.trim() || other;

export interface NowLine {
  /** "Inversions up the neck", "Paused · Inversions up the neck"; null where nothing is timed. */
  what: string | null;
  /** "14:18 of 15:00", where the activity has a plan. */
  time: string | null;
}

/** Say what goes on, and how much of its planned time went by. */
export function sayNow(document: Document, now: number): NowLine {
  const activity = currentActivity(document);
  const name = activity ? nameOf(activity, "Unnamed") : null;
  const what = openPause(document) ? ["Paused", name].filter((word) => word !== null).join(" · ") : name;
  if (!activity?.planned_seconds) return { what, time: null };
  const seconds = activitySeconds(activity, now) ?? 0;
  return { what, time: `${formatClock(seconds + 0.5)} of ${formatClock(activity.planned_seconds)}` };
}

/** Say the running time: "24:18". */
export function sayElapsed(facts: Facts, now: number): string {
  return formatClock(practised(facts, now).seconds ?? 0);
}

/** "24:18 Inversions up the neck · Fractal Goals", "Paused · Inversions up the neck · Fractal Goals". */
export function sayTitle(session: Pick<Session, "name" | keyof Facts>, now: number): string {
  const { attributes } = session;
  const what = nameOf(currentActivity(attributes) ?? session, nameOf(session, "Session"));
  const start = openPause(attributes) ? "Paused ·" : sayElapsed(session, now);
  return `${start} ${what} · Fractal Goals`;
}
