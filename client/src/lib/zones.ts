/** Wall time and instants: the arithmetic of time zones, gaps and folds included. No library, only Intl. */

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall time at one instant; `offset` is like "+01:00", `time` is "HH:MM". */
export type Zoned = { date: string; time: string; seconds: number; offset: string };

function zoneFormat(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}

/** Return the wall time of an instant as if it were UTC, in milliseconds; both sides are whole seconds. */
function wallMilliseconds(milliseconds: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of zoneFormat(zone).formatToParts(milliseconds)) part[type] = Number(value);
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second);
}

function offsetMilliseconds(milliseconds: number, zone: string): number {
  const whole = Math.floor(milliseconds / 1000) * 1000;
  return wallMilliseconds(whole, zone) - whole;
}

/** Write an instant the way the API does: UTC with six digits, so that texts compare equal. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "000Z");
}

/** Return an instant's milliseconds, or NaN. Fractions beyond milliseconds are dropped. */
export function fromInstant(iso: string): number {
  return Date.parse(iso.replace(/(\.\d{3})\d+/, "$1"));
}

const pad = (value: number) => String(value).padStart(2, "0");

/** Return the wall time of an instant in a zone. */
export function instantToZoned(iso: string, zone: string): Zoned {
  const milliseconds = fromInstant(iso);
  const wall = new Date(wallMilliseconds(Math.floor(milliseconds / 1000) * 1000, zone));
  const minutes = Math.round(offsetMilliseconds(milliseconds, zone) / MINUTE);
  const size = Math.abs(minutes);
  return {
    date: wall.toISOString().slice(0, 10),
    time: `${pad(wall.getUTCHours())}:${pad(wall.getUTCMinutes())}`,
    seconds: wall.getUTCSeconds(),
    offset: `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`,
  };
}

/**
 * Return every instant whose wall time in `zone` is `date` `time`, earliest first: one, two in a fold, none in a gap.
 * @param time "HH:MM" or "HH:MM:SS"
 */
export function instantsOf(date: string, time: string, zone: string): string[] {
  const wall = Date.parse(`${date}T${time}Z`);
  const offsets = new Set([offsetMilliseconds(wall - DAY, zone), offsetMilliseconds(wall + DAY, zone)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetMilliseconds(instant, zone) === wall)
    .sort((left, right) => left - right)
    .map(toInstant);
}

/**
 * Return the instant of a wall time. In a fold the earlier one unless asked; in a gap the clock is moved on by the gap's
 * length (02:30 becomes 03:30), as every calendar does.
 */
export function zonedToInstant(
  date: string,
  time: string,
  zone: string,
  fold: "earlier" | "later" = "earlier",
): string {
  const found = instantsOf(date, time, zone);
  const chosen = fold === "later" ? found.at(-1) : found.at(0);
  if (chosen) return chosen;
  const wall = Date.parse(`${date}T${time}Z`);
  return toInstant(wall - offsetMilliseconds(wall - DAY, zone));
}

/** Return `date` moved by whole days. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Return the whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Return the practice day of an instant: 01:30 belongs to the evening before when the day starts at 4. */
export function practiceDay(iso: string, zone: string, dayStartHour: number): string {
  const wall = instantToZoned(iso, zone);
  return Number(wall.time.slice(0, 2)) < dayStartHour ? addDays(wall.date, -1) : wall.date;
}
