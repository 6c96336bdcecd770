/** Typed dates and times in the user's zone: gaps, folds, the next day after midnight. */

import {
  addDays,
  type Clock,
  formatDay,
  formatWall,
  instantsOf,
  instantToZoned,
  parseTime,
  practiceDay,
  todayOf,
  toInstant,
  zonedToInstant,
} from "@/lib/time";
import { fromInstant } from "@/lib/zones";
import type { Draft } from "@/practice/editing";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export type WhenEntry = {
  date: string;
  /** As typed: `730`, `7:30 pm`, `-10m`. */
  time: string;
  zone: string;
  /** The instant the fields stood on; shifts count from it. */
  base: string | null;
  hourCycle: string;
};

export type When = {
  /** One instant, or two where the clocks go back and the time comes twice; the earlier first. */
  instants: string[];
  /** What a person should know about this time. */
  note: string | null;
};

/** Whether an instant is in the whole minute that begins at another. */
function isInMinute(instant: string, minute: string): boolean {
  return Math.floor((fromInstant(instant) - fromInstant(minute)) / MINUTE_MS) === 0;
}

/** Which of the two an instant is where the clocks go back: 0 the first, 1 the second; 0 where there is one. */
export function placeInFold(instant: string, zone: string): 0 | 1 {
  const { date, time } = instantToZoned(instant, zone);
  const second = instantsOf(date, time, zone)[1];
  return second !== undefined && isInMinute(instant, second) ? 1 : 0;
}

/** Read two fields; null when they are not a date and a time. The instant they stood on keeps its seconds. */
export function readWhen(entry: WhenEntry): When | null {
  const { date, zone, base } = entry;
  const typed = parseTime(entry.time);
  if (!typed || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  if (typed.kind === "shift") {
    return base === null ? null : { instants: [toInstant(fromInstant(base) + typed.minutes * MINUTE_MS)], note: null };
  }
  const said = formatWall(typed.time, { hour_cycle: entry.hourCycle });
  const found = instantsOf(date, typed.time, zone).map((instant) =>
    base !== null && isInMinute(base, instant) ? base : instant,
  );
  if (found.length > 1) return { instants: found, note: `The clocks go back: ${said} comes twice. Which one?` };
  if (found.length === 1) return { instants: found, note: null };
  const moved = zonedToInstant(date, typed.time, zone);
  const to = formatWall(instantToZoned(moved, zone).time, { hour_cycle: entry.hourCycle });
  return { instants: [moved], note: `The clocks go forward: ${said} does not exist that day. Moved to ${to}.` };
}

/** Read an end; a time before the start means the day after it, unless the date was chosen. */
export function readEnd(entry: WhenEntry, start: string | null, isDateChosen: boolean): When | null {
  const read = readWhen(entry);
  const last = read?.instants.at(-1);
  if (!read || !last || start === null || isDateChosen || fromInstant(last) >= fromInstant(start)) return read;
  const nextDay = readWhen({ ...entry, date: addDays(entry.date, 1) });
  const next = nextDay?.instants[0];
  const isWithinADay = next !== undefined && fromInstant(next) - fromInstant(start) < DAY_MS;
  if (!isWithinADay || fromInstant(next) < fromInstant(start)) return read;
  return { ...nextDay, instants: nextDay?.instants ?? [], note: nextDay?.note ?? "After midnight: on the next day." };
}

/** Move an end along with its start, so that the span stays. */
export function moveAlong(oldStart: string, newStart: string, end: string): string {
  return toInstant(fromInstant(newStart) + (fromInstant(end) - fromInstant(oldStart)));
}

/** Say an offset: "UTC+1", "UTC−3:30", "UTC". */
export function sayOffset(iso: string, zone: string): string {
  const { offset } = instantToZoned(iso, zone);
  const [hours = "0", minutes = "00"] = offset.slice(1).split(":");
  const size = `${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return size === "0" ? "UTC" : `UTC${offset.startsWith("-") ? "−" : "+"}${size}`;
}

/** Whether the clocks change within a day of this instant. */
export function isNearChange(iso: string, zone: string): boolean {
  const at = fromInstant(iso);
  const offsetAt = (milliseconds: number) => instantToZoned(toInstant(milliseconds), zone).offset;
  return offsetAt(at - DAY_MS) !== offsetAt(at + DAY_MS);
}

/** The zone of this machine. */
export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Say the offset where it matters: away from home or around a clock change. */
export function offsetHint(iso: string | null, zone: string, here: string = machineZone()): string | null {
  if (iso === null) return null;
  const isAway = sayOffset(iso, zone) !== sayOffset(iso, here);
  return isAway || isNearChange(iso, zone) ? sayOffset(iso, zone) : null;
}

/** Say a day without "Today" before it. */
export function sayDay(date: string, me: Clock): string {
  return formatDay(date, me, todayOf(me)).replace(/^.* · /, "");
}

/** Say a zone as people do: "New York" for America/New_York. */
export function zoneName(zone: string): string {
  return zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

type Dated = Pick<Draft, "session_start" | "session_date">;

/** The practice day to show: it follows an unsaved start, as the server will, unless another day was chosen. */
export function shownDay(draft: Dated, server: Dated, me: Clock): string | null {
  const { session_start: before, session_date: day } = server;
  if (draft.session_date !== day || draft.session_start === before || draft.session_start === null)
    return draft.session_date;
  const dayOf = (instant: string) => practiceDay(instant, me.time_zone, me.day_start_hour);
  return before === null || day === null || dayOf(before) === day ? dayOf(draft.session_start) : day;
}
