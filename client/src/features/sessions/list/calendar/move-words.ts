/** What is said of sessions that were moved. */

import type { SessionItem } from "@/api/types";
import { plural } from "@/lib/numbers";
import { type Clock, formatDay, formatTime } from "@/lib/time";

function named(items: readonly SessionItem[]): string {
  const [only] = items;
  return items.length === 1 && only ? `“${only.name}”` : plural(items.length, "session");
}

/** "Moved “Slow hips” to Thu 19 Nov.", with the time where that was moved too. */
export function sayMoved(items: readonly SessionItem[], me: Clock, today: string, hasTime: boolean): string {
  const [first] = items;
  if (!first?.session_date) return `Moved ${named(items)}.`;
  const day = formatDay(first.session_date, me, today).replace(/^.* · /, "");
  const time = hasTime && first.session_start ? `, ${formatTime(first.session_start, me)}` : "";
  return `Moved ${named(items)} to ${day}${time}.`;
}

/** "“Slow hips” now ends at 09:10." */
export function sayResized(items: readonly SessionItem[], me: Clock): string {
  const [first] = items;
  return `${named(items)} now ends at ${first?.session_end ? formatTime(first.session_end, me) : "another time"}.`;
}
