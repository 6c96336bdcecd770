/** The rules of the sessions list: days, totals, words. */

import type { SessionItem, Status } from "@/api/types";
import { itemSeconds, type TimedItem } from "@/lib/running-time";

export const STATUSES: Status[] = ["ACTIVE", "COMPLETED", "PARTIAL", "ABANDONED", "CANCELLED"];

export const STATUS_WORDS: Record<Status, string> = {
  ACTIVE: "Running",
  COMPLETED: "Completed",
  PARTIAL: "Partial",
  ABANDONED: "Abandoned",
  CANCELLED: "Cancelled",
};

export const TIME_SLOT_WORDS: Record<string, string> = {
  EARLY_MORNING: "Early morning",
  MORNING: "Morning",
  MIDDAY: "Midday",
  AFTERNOON: "Afternoon",
  EVENING: "Evening",
  NIGHT: "Night",
};

export function isStatus(word: unknown): word is Status {
  return STATUSES.some((status) => status === word);
}

export interface DayGroup<Item> {
  /** The practice day; null: sessions without one. */
  day: string | null;
  seconds: number;
  items: Item[];
}

/** Group sessions by practice day, newest day first; inside a day the given order stays. Unknown counts as 0. */
export function groupByDay<Item extends TimedItem & Pick<SessionItem, "session_date">>(
  items: Item[],
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

/** Cut a list into blocks of at most `size`; only the last one is shorter. */
export function inBlocks<Part>(parts: Part[], size: number): Part[][] {
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, block) =>
    parts.slice(block * size, (block + 1) * size),
  );
}

export interface SessionFilters {
  discipline?: string;
  status?: Status;
  is_unfiled?: true;
  goal_id?: string;
}

/** Read the list's filters from the address; what is not a filter is ignored. */
export function readFilters(search: URLSearchParams): SessionFilters {
  const status = search.get("status");
  return {
    ...(search.get("discipline") ? { discipline: search.get("discipline") ?? "" } : {}),
    ...(isStatus(status) ? { status } : {}),
    ...(search.get("is_unfiled") === "true" ? { is_unfiled: true as const } : {}),
    ...(search.get("goal_id") ? { goal_id: search.get("goal_id") ?? "" } : {}),
  };
}

/** Write the filters into an address. */
export function writeFilters(filters: SessionFilters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(filters)) {
    if (value !== undefined) search.set(key, String(value));
  }
  return search;
}

/** What the strip of a row shows; a session without practised sections is one bar of its whole time. */
export function stripOf(sections: number[][] | null, seconds: number | null): number[][] {
  const hasSize = sections?.some(([planned = 0, done = 0]) => planned > 0 || done > 0) ?? false;
  if (sections && hasSize) return sections;
  return seconds !== null && seconds > 0 ? [[0, seconds]] : [];
}
