/** Where sessions stand on a week's page: columns begin at the hour at which a person's day begins. */

import type { SessionItem } from "@/api/types";
import { addDays, type Clock, instantToZoned, toInstant, zonedToInstant } from "@/lib/time";
import { fromInstant } from "@/lib/zones";

const MINUTE = 60_000;
export const DAY_MINUTES = 1440;
/** What is shorter is drawn as long, so that it can be met. */
export const LEAST_MINUTES = 20;

export type Block = {
  item: SessionItem;
  /** Minutes from the start of the person's day. */
  top: number;
  minutes: number;
  /** Whether the session begins, and ends, in this column. */
  hasStart: boolean;
  hasEnd: boolean;
  lane: number;
  lanes: number;
};

/** Return when a session ended, or how far it has come: "" where its start is unknown. */
export function endOf(item: SessionItem, now: number): string {
  if (item.session_start === null) return "";
  if (item.session_end !== null) return item.session_end;
  if (item.status === "ACTIVE") return toInstant(Math.max(now, fromInstant(item.session_start)));
  return toInstant(fromInstant(item.session_start) + (item.total_duration_seconds ?? 0) * 1000);
}

/** Return the instant at which a person's day begins. */
export function dayStart(date: string, me: Clock): string {
  return zonedToInstant(date, `${String(me.day_start_hour).padStart(2, "0")}:00`, me.time_zone);
}

/** Cut the sessions at the days' ends and lay those that overlap side by side. */
export function blocksOfDays(
  items: readonly SessionItem[],
  days: readonly string[],
  me: Clock,
  now: number,
): Map<string, Block[]> {
  const timed = items.flatMap((item) => {
    if (item.session_start === null) return [];
    return [{ item, start: fromInstant(item.session_start), end: fromInstant(endOf(item, now)) }];
  });
  return new Map(
    days.map((date): [string, Block[]] => {
      const first = fromInstant(dayStart(date, me));
      const next = fromInstant(dayStart(addDays(date, 1), me));
      const parts = timed.flatMap(({ item, start, end }): Block[] => {
        const isHere = start < next && (end > first || (end === start && start >= first));
        if (!isHere) return [];
        const from = Math.max(start, first);
        const top = from === first ? 0 : minutesOfDay(toInstant(from), me);
        const minutes = Math.min((Math.min(end, next) - from) / MINUTE, DAY_MINUTES - top);
        return [{ item, top, minutes, hasStart: start >= first, hasEnd: end <= next, lane: 0, lanes: 1 }];
      });
      return [date, layLanes(parts)];
    }),
  );
}

/** Return how far an instant is into the person's day by the clock on the wall, in minutes. */
export function minutesOfDay(instant: string, me: Clock): number {
  const { time, seconds } = instantToZoned(instant, me.time_zone);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return ((hours - me.day_start_hour + 24) % 24) * 60 + minutes + seconds / 60;
}

function layLanes(blocks: Block[]): Block[] {
  const sorted = [...blocks].sort((one, other) => one.top - other.top || other.minutes - one.minutes);
  const laid: Block[] = [];
  let group: Block[] = [];
  let groupEnd = Number.NEGATIVE_INFINITY;
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    laid.push(...group.map((block) => ({ ...block, lanes })));
    group = [];
  };
  for (const block of sorted) {
    if (block.top >= groupEnd) close();
    const taken = group.filter((other) => bottomOf(other) > block.top).map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    group.push({ ...block, lane });
    groupEnd = Math.max(group.length === 1 ? Number.NEGATIVE_INFINITY : groupEnd, bottomOf(block));
  }
  close();
  return laid;
}

function bottomOf({ top, minutes }: Block): number {
  return top + Math.max(minutes, LEAST_MINUTES);
}
