/** What a day of the month's page says: one line for each discipline, the longest first. */

import type { SessionItem } from "@/api/types";
import { itemSeconds } from "@/lib/running-time";

export type DayLine = { discipline: string; items: SessionItem[]; seconds: number };
export type DayContent = { date: string; items: SessionItem[]; seconds: number; lines: DayLine[] };

/** Sort the sessions of a page into its practice days, each in the order in which they were practised. */
export function contentOfDays(
  items: readonly SessionItem[],
  days: readonly string[],
  now: number,
): Map<string, DayContent> {
  const contents = new Map(days.map((date): [string, DayContent] => [date, emptyDay(date)]));
  const ordered = [...items].sort((one, other) => (one.session_start ?? "").localeCompare(other.session_start ?? ""));
  for (const item of ordered) {
    const content = item.session_date === null ? undefined : contents.get(item.session_date);
    if (!content) continue;
    const discipline = item.discipline ?? "general";
    const seconds = itemSeconds(item, now) ?? 0;
    let line = content.lines.find((one) => one.discipline === discipline);
    if (!line) {
      line = { discipline, items: [], seconds: 0 };
      content.lines.push(line);
    }
    line.items.push(item);
    line.seconds += seconds;
    content.items.push(item);
    content.seconds += seconds;
  }
  for (const { lines } of contents.values()) lines.sort((one, other) => other.seconds - one.seconds);
  return contents;
}

export function emptyDay(date: string): DayContent {
  return { date, items: [], seconds: 0, lines: [] };
}

/** Return the lines that fit, and how many are left; a single one that does not fit is shown all the same. */
export function fitLines(lines: readonly DayLine[], most: number): { shown: DayLine[]; more: number } {
  if (lines.length <= most) return { shown: [...lines], more: 0 };
  return { shown: lines.slice(0, most - 1), more: lines.length - most + 1 };
}
