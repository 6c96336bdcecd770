/** The time of a session as every list and bar says it, from the few facts a row has. */

import type { SessionItem } from "@/api/types";
import { elapsedSeconds } from "@/lib/time";

export type TimedItem = Pick<SessionItem, "status" | "session_start" | "total_duration_seconds">;

/** Whether the seconds of a row go on by themselves: it runs, and none of its activities was timed. */
export function isTicking(item: TimedItem): boolean {
  return item.status === "ACTIVE" && item.total_duration_seconds === null && item.session_start !== null;
}

/** Seconds of a row: what its activities add up to, or the time since the start while it runs. Null: unknown. */
export function itemSeconds(item: TimedItem, now: number): number | null {
  return isTicking(item) ? elapsedSeconds(item.session_start, now) : item.total_duration_seconds;
}
