/** The days of a month's and of a week's page. */

import { addDays, daysBetween } from "@/lib/time";
import { monthSpan, sayDays, sayMonth } from "../filter-words";

export type CalendarSpan = "month" | "week";

const MONDAY = "1970-01-05";
const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Return the first day of the week a day is in; weeks start on `weekStart`, 0 is Monday. */
export function weekStartOf(date: string, weekStart: number): string {
  const days = daysBetween(addDays(MONDAY, weekStart), date);
  return addDays(date, -(((days % 7) + 7) % 7));
}

/** Return the seven days from one on. */
export function weekOf(date: string, weekStart: number): string[] {
  const first = weekStartOf(date, weekStart);
  return Array.from({ length: 7 }, (_, day) => addDays(first, day));
}

/** Return the weeks that show a month ("2026-11"), whole weeks at both ends. */
export function weeksOfMonth(month: string, weekStart: number): string[][] {
  const weeks = [weekOf(`${month}-01`, weekStart)];
  for (;;) {
    const next = addDays(weeks.at(-1)?.at(-1) ?? "", 1);
    if (next.slice(0, 7) !== month) return weeks;
    weeks.push(weekOf(next, weekStart));
  }
}

/** Return a day of the month so many months away: the same day, or the last one there is. */
export function moveMonth(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Return the short names of a week's days in their order. */
export function weekdayNames(weekStart: number): string[] {
  return NAMES.map((_, place) => NAMES[(place + weekStart) % 7] ?? "");
}

/** Return the days a page of the calendar is about. */
export function calendarDays(view: CalendarSpan, at: string, weekStart: number): { from: string; to: string } {
  if (view === "month") return monthSpan(at.slice(0, 7));
  const first = weekStartOf(at, weekStart);
  return { from: first, to: addDays(first, 6) };
}

/** Say them behind a number: "in November", "from 16 to 22 November". */
export function saySpan(view: CalendarSpan, at: string, weekStart: number, today: string): string {
  return view === "month"
    ? `in ${sayMonth(at.slice(0, 7), today)}`
    : `from ${sayDays(calendarDays(view, at, weekStart), today)}`;
}

/** Return the title of a page: "November 2026", "16 to 22 November 2026". */
export function titleOf(view: CalendarSpan, at: string, weekStart: number, today = ""): string {
  return view === "month" ? sayMonth(at.slice(0, 7), "") : sayDays(calendarDays(view, at, weekStart), today);
}

/** Return the day whose page is the next one or the one before. */
export function turnPage(view: CalendarSpan, at: string, pages: number): string {
  return view === "month" ? moveMonth(at, pages) : addDays(at, pages * 7);
}

/** Return the short name of a date's day of the week. */
export function weekdayOf(date: string): string {
  return NAMES[((daysBetween(MONDAY, date) % 7) + 7) % 7] ?? "";
}
