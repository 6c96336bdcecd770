/** What a session becomes when it is moved or drawn longer: the wall clock keeps its time, a session its length. */

import type { SessionChanges, SessionItem } from "@/api/types";
import { addDays, type Clock, daysBetween, instantToZoned, practiceDay, toInstant, zonedToInstant } from "@/lib/time";
import { fromInstant } from "@/lib/zones";

const MINUTE = 60_000;
export const SNAP_MINUTES = 5;

const pad = (value: number) => String(value).padStart(2, "0");

/** Move by whole days: the start keeps its time on the wall clock, whatever the clocks did in between. */
export function movedByDays(item: SessionItem, days: number, me: Clock): SessionChanges {
  if (item.session_start === null)
    return item.session_date === null ? {} : { session_date: addDays(item.session_date, days) };
  const { date, time, seconds } = instantToZoned(item.session_start, me.time_zone);
  const start = zonedToInstant(addDays(date, days), `${time}:${pad(seconds)}`, me.time_zone);
  const day = item.session_date ?? practiceDay(item.session_start, me.time_zone, me.day_start_hour);
  return { ...startingAt(item, start), session_date: addDays(day, days) };
}

/** Move to a day, as it counts for practice. */
export function movedToDay(item: SessionItem, date: string, me: Clock): SessionChanges {
  const day =
    item.session_date ?? (item.session_start && practiceDay(item.session_start, me.time_zone, me.day_start_hour));
  return day ? movedByDays(item, daysBetween(day, date), me) : { session_date: date };
}

/** Move the start to so many minutes into a person's day; the practice day goes along. */
export function movedTo(item: SessionItem, date: string, minutes: number, me: Clock): SessionChanges {
  const whole = me.day_start_hour * 60 + snap(minutes);
  const wallDate = addDays(date, Math.floor(whole / 1440));
  const inDay = ((whole % 1440) + 1440) % 1440;
  const time = `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`;
  const start = zonedToInstant(wallDate, time, me.time_zone);
  return { ...startingAt(item, start), session_date: dayAlong(item, start, me) };
}

/** Move the start to a date and a time ("08:10") on the wall clock; without a time only by whole days. */
export function movedToWall(item: SessionItem, date: string, time: string | null, me: Clock): SessionChanges {
  if (time === null || item.session_start === null) return movedToDay(item, date, me);
  const start = zonedToInstant(date, time, me.time_zone);
  return { ...startingAt(item, start), session_date: dayAlong(item, start, me) };
}

/** Move the start by minutes that pass, as the keys do. */
export function movedByMinutes(item: SessionItem, minutes: number, me: Clock): SessionChanges {
  if (item.session_start === null) return {};
  const start = toInstant(fromInstant(item.session_start) + minutes * MINUTE);
  return { ...startingAt(item, start), session_date: dayAlong(item, start, me) };
}

/** Move the end by minutes, to the next full step; a session is at least one step long. */
export function resizedBy(item: SessionItem, minutes: number): SessionChanges {
  if (item.session_start === null || item.session_end === null) return {};
  const start = fromInstant(item.session_start);
  const length = (fromInstant(item.session_end) - start) / MINUTE;
  const next = Math.max(SNAP_MINUTES, snap(length + minutes));
  return next === length ? {} : { session_end: toInstant(start + next * MINUTE) };
}

/** Return minutes as the nearest step. */
export function snap(minutes: number): number {
  return Math.round(minutes / SNAP_MINUTES) * SNAP_MINUTES;
}

/** Say whether changes would leave a session as it is. */
export function isNothing(item: SessionItem, changes: SessionChanges): boolean {
  const {
    session_date = item.session_date,
    session_start = item.session_start,
    session_end = item.session_end,
  } = changes;
  return session_date === item.session_date && session_start === item.session_start && session_end === item.session_end;
}

function startingAt(item: SessionItem, start: string): SessionChanges {
  if (item.session_start === null || item.session_end === null) return { session_start: start };
  const length = fromInstant(item.session_end) - fromInstant(item.session_start);
  return { session_start: start, session_end: toInstant(fromInstant(start) + length) };
}

/** The practice day of a new start; where a person had chosen another day, it stays as far from the start as it was. */
function dayAlong(item: SessionItem, start: string, me: Clock): string {
  const dayOf = (instant: string) => practiceDay(instant, me.time_zone, me.day_start_hour);
  if (item.session_start === null || item.session_date === null) return dayOf(start);
  return addDays(dayOf(start), daysBetween(dayOf(item.session_start), item.session_date));
}
