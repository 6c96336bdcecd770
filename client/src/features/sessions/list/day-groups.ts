/** Sessions by practice day, with what each day adds up to. */

import type { SessionItem } from "@/api/types";
import { itemSeconds, type TimedItem } from "@/lib/running-time";

export interface DayGroup<Item> {
  /** The practice day; null: sessions without one. */
  day: string | null;
  seconds: number;
  items: Item[];
}

/** Group sessions by practice day, newest day first; inside a day the given order stays. Unknown counts as 0. */
export function groupByDay<Item extends TimedItem & Pick<SessionItem, "session_date">>(
  items: readonly Item[],
  now: number,
): DayGroup<Item>[] {
  const groups = new Map<string | null, DayGroup<Item>>();
  for (const item of items) {
    const group = groups.get(item.session_date) ?? { day: item.session_date, seconds: 0, items: [] };
    group.items.push(item);
    group.seconds += itemSeconds(item, now) ?? 0;
    groups.set(item.session_date, group);
  }
  return [...groups.values()].sort((one, other) => (other.day ?? "").localeCompare(one.day ?? ""));
}
