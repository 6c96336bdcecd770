/** Days and times as a quick-add line names them; where more than one is meant, the likelier first. None lies ahead. */

import { addDays, type Clock, parseTime, practiceDay, toInstant, zonedToInstant } from "@/lib/time";
import { fromInstant } from "@/lib/zones";

/** The part of a profile that days are read by; `week_start` 0 is Monday. */
export type DayClock = Clock & { week_start: number };

/** A practice day, a wall time on it, or a start so many minutes ago. */
export type Moment = { date: string; time: string | null } | { minutesAgo: number };

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];
const YEARS_BACK = 8;

/** Read what stands behind "@"; an empty list when it is no moment that has been. */
export function readMoments(text: string, clock: DayClock, now: number): Moment[] {
  const typed = text.trim().toLowerCase().replace("−", "-");
  const shift = /^-\d+ ?(?:m|min|h)/.test(typed) ? parseTime(typed) : null;
  if (shift?.kind === "shift") return [{ minutesAgo: -shift.minutes }];
  const words = typed.split(/\s+/);
  const found: Moment[] = [];
  for (let count = words.length; count >= 0; count -= 1) {
    const dates = readDates(words.slice(0, count).join(" "), clock, now);
    const rest = words.slice(count).filter((word, place) => place > 0 || word !== "at");
    const isTimeAlone = count === 0;
    // "12 nov 2025" is no evening.
    if (!isTimeAlone && /^(?:19|20)\d\d$/.test(words.slice(count).join(" "))) continue;
    const times = rest.length === 0 ? [null] : readTimes(rest.join(""), clock, isTimeAlone || words[count] === "at");
    for (const date of isTimeAlone ? daysFor(times, clock, now) : dates)
      for (const time of times) if (hasBeen({ date, time }, clock, now)) found.push({ date, time });
  }
  return sortTimesFirst(found, typed);
}

/** Return the instant of a wall time on a practice day: before the day begins it is the night after it. */
export function instantOn(date: string, time: string, clock: Clock): string {
  const isNight = Number(time.slice(0, 2)) < clock.day_start_hour;
  return zonedToInstant(isNight ? addDays(date, 1) : date, time, clock.time_zone);
}

/** Return the days a text names, none of them ahead: "yesterday", "last monday", "12 nov", "-3d", "2026-11-12". */
function readDates(text: string, clock: DayClock, now: number): string[] {
  const today = practiceDay(toInstant(now), clock.time_zone, clock.day_start_hour);
  if (text === "") return [];
  if (text.length >= 3 && "today".startsWith(text)) return [today];
  if ("yesterday".startsWith(text)) return [addDays(today, -1)];
  const ago = /^-?(\d{1,3}) ?(d|days?|w|weeks?)(?: ago)?$/.exec(text);
  if (ago) return [addDays(today, -Number(ago[1]) * (ago[2]?.startsWith("w") ? 7 : 1))];
  const weekdays = readWeekdays(text, today, clock.week_start);
  const found = weekdays.length > 0 ? weekdays : readCalendar(text, today, clock);
  return [...new Set(found)].filter((date) => date <= today);
}

/** "monday" is the last one there was; "last monday" the one of a week before this. */
function readWeekdays(text: string, today: string, weekStart: number): string[] {
  const [, last, name = ""] = /^(last )?([a-z]{2,9})$/.exec(text) ?? [];
  return WEEKDAYS.flatMap((weekday, number) => {
    if (!weekday.startsWith(name) || name === "") return [];
    const back = (weekdayOf(today) - number + 7) % 7;
    const nearest = addDays(today, -back);
    const before = addDays(nearest, -7);
    if (!last) return [nearest, before];
    const weekBegan = addDays(today, -((weekdayOf(today) - weekStart + 7) % 7));
    return nearest < weekBegan ? [nearest, before] : [before, ...(back === 0 ? [] : [nearest])];
  });
}

function readCalendar(text: string, today: string, clock: DayClock): string[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDate(text) ? [text] : [];
  const named =
    /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(text) ??
    swapped(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text));
  if (named) {
    const month = MONTHS.findIndex((name) => name.startsWith(named[2] ?? "?")) + 1;
    return latest(Number(named[1]), month, named[3], today);
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?$/.exec(text);
  if (dotted) return latest(Number(dotted[1]), Number(dotted[2]), dotted[3], today);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const both = [latest(first, second, slashed[3], today), latest(second, first, slashed[3], today)];
    return (clock.hour_cycle === "h12" ? both.reverse() : both).flat();
  }
  const day = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(text);
  return day ? latestOfMonth(Number(day[1]), today) : [];
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]];
}

/** The last such day that has been; the 29th of February may be years ago. */
function latest(day: number, month: number, year: string | undefined, today: string): string[] {
  if (year !== undefined) return [dateOf(Number(year), month, day)].filter(isDate);
  const thisYear = Number(today.slice(0, 4));
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const date = dateOf(thisYear - back, month, day);
    if (isDate(date) && date <= today) return [date];
  }
  return [];
}

function latestOfMonth(day: number, today: string): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  for (let back = 0; back <= 2; back += 1) {
    const at = year * 12 + month - 1 - back;
    const date = dateOf(Math.floor(at / 12), (at % 12) + 1, day);
    if (isDate(date) && date <= today) return [date];
  }
  return [];
}

/** A bare number is an hour only where it stands alone or behind "at". */
function readTimes(text: string, clock: Clock, isBareAllowed: boolean): string[] {
  const read = parseTime(text);
  if (read?.kind !== "clock" || (!isBareAllowed && /^\d{1,2}$/.test(text))) return [];
  const hour = Number(read.time.slice(0, 2));
  const isOpen = clock.hour_cycle === "h12" && hour >= 1 && hour <= 11 && !/[ap]\.?m?\.?$/.test(text);
  return isOpen ? [read.time, `${hour + 12}${read.time.slice(2)}`] : [read.time];
}

/** A time alone was today, or yesterday. */
function daysFor(times: readonly (string | null)[], clock: Clock, now: number): string[] {
  const today = practiceDay(toInstant(now), clock.time_zone, clock.day_start_hour);
  return times.length === 0 ? [] : [today, addDays(today, -1)];
}

function hasBeen({ date, time }: { date: string; time: string | null }, clock: Clock, now: number): boolean {
  return time === null || fromInstant(instantOn(date, time, clock)) <= now;
}

/** "@18" is rather an hour, "@25" can only be a day. */
function sortTimesFirst(moments: Moment[], typed: string): Moment[] {
  if (!/^\d{1,2}$/.test(typed)) return moments;
  const hasTime = (moment: Moment) => "date" in moment && moment.time !== null;
  return [...moments.filter(hasTime), ...moments.filter((moment) => !hasTime(moment))];
}

function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function dateOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
