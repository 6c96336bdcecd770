/** Which goals are due: soon, or their day has passed. A goal that is done is never due. */

import { daysBetween } from "@/lib/time";
import type { GoalNode } from "./tree";

export type Due = "soon" | "overdue";

/** A deadline this many days away, or nearer, is near. */
const SOON_DAYS = 14;

type Dated = Pick<GoalNode, "deadline" | "completed">;

/** Say whether a goal's own deadline is near or has passed; null when neither. */
export function dueOf({ deadline, completed }: Dated, today: string): Due | null {
  if (deadline === null || completed) return null;
  const days = daysBetween(today, deadline);
  if (days < 0) return "overdue";
  return days <= SOON_DAYS ? "soon" : null;
}

export function isDueSoon(goal: Dated, today: string): boolean {
  return dueOf(goal, today) === "soon";
}

export function isOverdue(goal: Dated, today: string): boolean {
  return dueOf(goal, today) === "overdue";
}
