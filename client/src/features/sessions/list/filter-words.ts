/** What the filters are called: on their chips, in the head, and where nothing was found. */

import { STATUS_WORDS } from "@/features/sessions/model";
import { plural } from "@/lib/numbers";
import { formatDate, formatDuration } from "@/lib/time";
import type { ListFilters, Span } from "./filters";

/** The names behind the ids of a filter, as far as they are known. */
export type FilterNames = {
  disciplines: Record<string, string>;
  goal?: string;
  type?: string;
  template?: string;
  activity?: string;
};

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Say a month: "November", with the year if it is another one. */
export function sayMonth(month: string, today: string): string {
  const name = MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
  return today.startsWith(`${month.slice(0, 4)}-`) ? name : `${name} ${month.slice(0, 4)}`;
}

/** Say the chosen days on their chip: "Last 30 days", "Since 1 November", "3 to 9 November". */
export function sayDays({ days, from, to }: Pick<ListFilters, "days" | "from" | "to">, today: string): string {
  if (days === 1) return "Today";
  if (days !== undefined) return `Last ${days.toLocaleString("en")} days`;
  if (from === undefined && to === undefined) return "Any day";
  if (from === undefined) return `Until ${formatDate(to ?? "", today)}`;
  if (to === undefined) return `Since ${formatDate(from, today)}`;
  if (from === to) return formatDate(from, today);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  // A year that both share is said once, at the end.
  const first = isSameMonth
    ? Number(from.slice(8))
    : formatDate(from, from.slice(0, 4) === to.slice(0, 4) ? to : today);
  return `${first} to ${formatDate(to, today)}`;
}

/** Say a length: "90 min" stays as it was chosen below two hours, "2 h 30" from there. */
export function sayMinutes(minutes: number): string {
  return minutes < 120 ? `${minutes} min` : formatDuration(minutes * 60);
}

/** Say how many sessions there are, over which time, and how long they took: "39 in November · 22 h 51". */
export function sayTotals(count: number, seconds: number, over: string): string {
  const said = over ? `${count.toLocaleString("en")} ${over}` : plural(count, "session");
  return seconds > 0 ? `${said} · ${formatDuration(seconds)}` : said;
}

/** Say a span of days behind a number: "in 30 days", "since 1 November", "". */
export function sayOver(filters: ListFilters, today: string): string {
  const { days, from, to } = filters;
  if (days !== undefined) return days === 1 ? "today" : `in ${days.toLocaleString("en")} days`;
  if (from === undefined && to === undefined) return "";
  const said = sayDays(filters, today);
  return from !== undefined && to !== undefined
    ? `${from === to ? "on" : "from"} ${said}`
    : said.charAt(0).toLowerCase() + said.slice(1);
}

function sayOr(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** Say that nothing was found, and under which filters: "No Music sessions under Guitar in these 30 days." */
export function sayNone(filters: ListFilters, names: FilterNames, today: string, span?: string): string {
  const { disciplines, outcomes, type, goal, longer, shorter, template, activity, isUnfiled, q, days } = filters;
  const of = days === 1 ? "today" : days !== undefined ? `in these ${days.toLocaleString("en")} days` : "";
  const parts = [
    "No",
    isUnfiled && "unfiled",
    sayOr(outcomes.map((status) => STATUS_WORDS[status].toLowerCase())),
    sayOr(disciplines.map((key) => names.disciplines[key] ?? key)),
    type && (names.type ?? type),
    "sessions",
    template && `from ${quoted(names.template, "that template")}`,
    activity && `with ${quoted(names.activity, "that activity")}`,
    goal && `under ${quoted(names.goal, "that goal")}`,
    longer && `longer than ${sayMinutes(longer)}`,
    longer && shorter && "and",
    shorter && `shorter than ${sayMinutes(shorter)}`,
    q && `that say “${q.trim()}”`,
    span ?? (of || sayOver(filters, today)),
  ];
  return `${parts.filter(Boolean).join(" ")}.`;
}

function quoted(name: string | undefined, otherwise: string): string {
  return name === undefined ? otherwise : `“${name}”`;
}

/** Return the days of a whole month. */
export function monthSpan(month: string): Required<Span> {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, "0")}` };
}
