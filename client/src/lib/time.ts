/** How times, days and durations are said and typed. Zones are computed in zones.ts. */

import { daysBetween, fromInstant, instantToZoned, practiceDay, toInstant, zonedToInstant } from "@/lib/zones";

export { addDays, daysBetween, instantsOf, instantToZoned, practiceDay, toInstant, zonedToInstant } from "@/lib/zones";

/** The part of a profile that the clock needs. */
export type Clock = { time_zone: string; day_start_hour: number; hour_cycle: string };

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const LONG_WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const pad = (value: number) => String(value).padStart(2, "0");

/** Say a duration: "1 h 18", "2 h", "37 min", "42 s", "–" when unknown. Minutes are rounded, halves up. */
export function formatDuration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return "–";
  if (seconds < 60) return `${Math.max(0, Math.floor(seconds))} s`;
  const minutes = Math.floor(seconds / 60 + 0.5);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${pad(rest)}`;
}

/** Say running time: "24:18", "1:04:05". Never negative. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

/** Return the seconds from an instant to `now` (milliseconds), rounded, halves up; 0 for an unreadable one. */
export function elapsedSeconds(iso: string | null | undefined, now: number): number {
  const start = iso ? fromInstant(iso) : Number.NaN;
  return Number.isNaN(start) ? 0 : Math.max(0, Math.floor((now - start) / 1000 + 0.5));
}

/** Say a wall time "18:30" in the user's hour cycle. */
export function formatWall(time: string, me: Pick<Clock, "hour_cycle">): string {
  if (me.hour_cycle !== "h12") return time;
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? "am" : "pm"}`;
}

/** Say an instant's time of day in the user's zone. */
export function formatTime(iso: string, me: Clock): string {
  return formatWall(instantToZoned(iso, me.time_zone).time, me);
}

function parts(date: string) {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** Say a day: "Today · Fri 20 Nov", "Yesterday · …", "Thu 19 Nov", with the year if it is another one. */
export function formatDay(date: string, _me: unknown, today: string): string {
  const { year, month, day, weekday } = parts(date);
  const said = `${WEEKDAYS[weekday]} ${day} ${MONTHS[month - 1]}${today.startsWith(`${year}-`) ? "" : ` ${year}`}`;
  const ago = daysBetween(date, today);
  return ago === 0 ? `Today · ${said}` : ago === 1 ? `Yesterday · ${said}` : said;
}

/** Say a day within a sentence: "today, Fri 20 Nov", "yesterday, Thu 19 Nov", "Wed 18 Nov". */
export function formatDayInSentence(date: string, today: string): string {
  return formatDay(date, null, today)
    .replace(/^Today · /, "today, ")
    .replace(/^Yesterday · /, "yesterday, ");
}

/** Say a date in full: "Friday, 20 November 2026". */
export function formatLongDay(date: string, withYear = false): string {
  const { year, month, day, weekday } = parts(date);
  return `${LONG_WEEKDAYS[weekday]}, ${day} ${LONG_MONTHS[month - 1]}${withYear ? ` ${year}` : ""}`;
}

/** Say a date without weekday: "6 December", with the year if it is not this one. */
export function formatDate(date: string, today: string): string {
  const { year, month, day } = parts(date);
  return `${day} ${LONG_MONTHS[month - 1]}${today.startsWith(`${year}-`) ? "" : ` ${year}`}`;
}

/** Say an instant: "20 Nov 2026, 08:58". */
export function formatInstant(iso: string, me: Clock): string {
  const { date, time } = instantToZoned(iso, me.time_zone);
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month - 1]} ${year}, ${formatWall(time, me)}`;
}

/** Return the practice day it is now for this user. */
export function todayOf(me: Clock, now: number = Date.now()): string {
  return practiceDay(toInstant(now), me.time_zone, me.day_start_hour);
}

/** What a person typed: a time of day, or a shift of minutes. */
export type TimeEntry = { kind: "clock"; time: string } | { kind: "shift"; minutes: number };

/** Read a typed time: `730`, `7:30`, `7.30`, `7`, `7:30 pm`, `7pm`, `-10m`, `+1h`, `-1h30`; null when it is none. */
export function parseTime(text: string): TimeEntry | null {
  const typed = text.trim().toLowerCase().replace("−", "-");
  const shift = /^([+-])\s*(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*(?:m|min)?)?$/.exec(typed);
  if (shift && (shift[2] || shift[3])) {
    const minutes = Number(shift[2] ?? 0) * 60 + Number(shift[3] ?? 0);
    return { kind: "shift", minutes: shift[1] === "-" ? -minutes : minutes };
  }
  const clock = /^(\d{1,2})(?:[:.h]?\s?(\d{2}))?\s*(?:(a|p)\.?m?\.?)?$/.exec(typed);
  if (!clock) return null;
  let hour = Number(clock[1]);
  const minute = Number(clock[2] ?? 0);
  if (clock[3]) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (clock[3] === "p" ? 12 : 0);
  }
  return hour > 23 || minute > 59 ? null : { kind: "clock", time: `${pad(hour)}:${pad(minute)}` };
}

/** Return the instant a typed time means on `date`; a shift counts from `base`. Null when it is no time. */
export function timeToInstant(text: string, date: string, zone: string, base: string): string | null {
  const entry = parseTime(text);
  if (!entry) return null;
  return entry.kind === "clock"
    ? zonedToInstant(date, entry.time, zone)
    : toInstant(fromInstant(base) + entry.minutes * 60_000);
}

/** Read a typed duration in seconds: `25`, `25m`, `1h`, `1h18`, `1:18` (hours), `90 s`; null when it is none. */
export function parseDuration(text: string): number | null {
  const typed = text.trim().toLowerCase();
  const seconds = /^(\d{1,6})\s*(?:s|sec)$/.exec(typed);
  if (seconds) return Number(seconds[1]);
  const both = /^(\d{1,3})\s*(?::|h)\s*(\d{1,2})?\s*(?:m|min)?$/.exec(typed);
  if (both) return Number(both[1]) * 3600 + Number(both[2] ?? 0) * 60;
  const minutes = /^(\d{1,4})\s*(?:m|min)?$/.exec(typed);
  return minutes ? Number(minutes[1]) * 60 : null;
}
