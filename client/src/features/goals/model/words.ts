/** How the tree says figures and days. */

import { daysBetween, formatDate, formatDuration } from "@/lib/time";
import type { Due } from "./deadlines";
import type { SessionLeaf } from "./tree";

/** Say hours for a name in the tree: "105 h", "34 min", nothing for no time at all. */
export function sayHours(seconds: number): string {
  if (seconds <= 0) return "";
  if (seconds < 3600) return formatDuration(seconds);
  return `${Math.floor(seconds / 3600)} h`;
}

/** Say when a goal is due, in two parts so that the date can stand out: "due" "6 December" ", in 16 days". */
export function sayDeadline(deadline: string, today: string): { before: string; date: string; after: string } {
  const days = daysBetween(today, deadline);
  const date = formatDate(deadline, today);
  if (days < 0) return { before: "was due ", date, after: "" };
  if (days === 0) return { before: "due ", date, after: ", today" };
  if (days === 1) return { before: "due ", date, after: ", tomorrow" };
  return { before: "due ", date, after: days <= 60 ? `, in ${days} days` : "" };
}

/** Say what a session was and came to beside its day: "Fun · 7 sends, V5"; its name alone where it came to nothing. */
export function sayLeaf({ name, day, result }: Pick<SessionLeaf, "name" | "day" | "result">): string {
  if (result === null) return name;
  const short = name.replace(day ?? "", "").trim();
  return short === "" ? result : `${short} · ${result}`;
}

/** Say a deadline that is near or past, short: "was due 6 Dec", "due 6 Dec, in 5 days", "due 21 Nov, today". */
export function sayDue(deadline: string, today: string): string {
  const { before, after } = sayDeadline(deadline, today);
  return `${before}${sayShortDate(deadline, today)}${after}`;
}

/** Say the day of a deadline that is near or past where there is little room: "was due 6 Dec", "due 6 Dec". */
export function sayShortDue(deadline: string, due: Due, today: string): string {
  return `${due === "overdue" ? "was due" : "due"} ${sayShortDate(deadline, today)}`;
}

/** Say how many goals below are due: "2 below were due", "1 below is due soon"; nothing when none is. */
export function sayDueBelow({ soon, overdue }: { soon: number; overdue: number }): string {
  const parts: string[] = [];
  if (overdue > 0) parts.push(`${overdue} below ${overdue === 1 ? "was" : "were"} due`);
  if (soon > 0) parts.push(`${soon} below ${soon === 1 ? "is" : "are"} due soon`);
  return parts.join(", ");
}

/** Say a deadline on a card: "6 Dec", "31 Mar 2027", "no deadline". */
export function sayShortDate(deadline: string | null, today: string): string {
  if (deadline === null) return "no deadline";
  return formatDate(deadline, today).replace(/(\p{L}{3})\p{L}+/u, "$1");
}

/** Say this week against its budget: "1 h 20 of 3 h this week", "3 h 20 this week, 20 min over". */
export function sayBudget(weekSeconds: number, budgetSeconds: number): string {
  const over = weekSeconds - budgetSeconds;
  if (over >= 60) return `${formatDuration(weekSeconds)} this week, ${formatDuration(over)} over`;
  return `${formatDuration(weekSeconds)} of ${formatDuration(budgetSeconds)} this week`;
}

/** Say a recent day in a row: "today", "yesterday", "12 days ago", "never". */
export function sayPractised(days: number | null): string {
  if (days === null) return "never";
  if (days === 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** Say a day of a session: "Thu 19", with its month when it is not this one, with its year when it is not this one. */
export function sayDay(day: string | null, today: string): string {
  if (day === null) return "–";
  const date = new Date(`${day}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" }).format(date);
  if (day.slice(0, 7) === today.slice(0, 7)) return `${part({ weekday: "short" })} ${part({ day: "numeric" })}`;
  const short = part({ day: "numeric", month: "short" });
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`;
}
