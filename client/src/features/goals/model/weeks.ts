/** The practice of the last weeks, week by week, from the sessions of a goal and of everything below it. */

import { addDays, daysBetween } from "@/lib/time";
import type { GoalNode, SessionLeaf } from "./tree";

export interface Week {
  /** Its first day, YYYY-MM-DD. */
  start: string;
  seconds: number;
  /** The present one. */
  isUnfinished: boolean;
}

/** Return the sessions filed at or below a goal or linked there, each once. */
export function sessionsWithin(goal: GoalNode): Map<string, SessionLeaf> {
  const found = new Map<string, SessionLeaf>();
  const visit = (each: GoalNode) => {
    for (const session of [...each.sessions, ...each.linked]) found.set(session.id, session);
    for (const child of each.children) visit(child);
  };
  visit(goal);
  return found;
}

/** Return the last weeks, the oldest first; `weekStart` counts from Monday. What was cancelled gives no time. */
export function weeksOf(goal: GoalNode, today: string, weekStart: number, count = 12): Week[] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const present = addDays(today, -((weekday - weekStart + 7) % 7));
  const first = addDays(present, -7 * (count - 1));
  const weeks = Array.from({ length: count }, (_, index) => ({
    start: addDays(first, 7 * index),
    seconds: 0,
    isUnfinished: index === count - 1,
  }));
  for (const { day, seconds, status } of sessionsWithin(goal).values()) {
    if (day === null || status === "CANCELLED") continue;
    const week = weeks[Math.floor(daysBetween(first, day) / 7)];
    if (week) week.seconds += seconds ?? 0;
  }
  return weeks;
}
