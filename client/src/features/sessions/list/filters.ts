/** The filters of the sessions page: read from the address, written back, and as the server asks for them. */

import type { SessionFilters } from "@/api/queries";
import type { Status } from "@/api/types";
import { isStatus } from "@/features/sessions/model";
import { addDays } from "@/lib/time";

export type ListFilters = {
  /** The last so many practice days, today included; `from` and `to` are then absent. */
  days?: number;
  from?: string;
  to?: string;
  disciplines: string[];
  outcomes: Status[];
  type?: string;
  goal?: string;
  /** Minutes. */
  longer?: number;
  shorter?: number;
  template?: string;
  activity?: string;
  isUnfiled: boolean;
  q?: string;
};

export const NO_FILTERS: ListFilters = { disciplines: [], outcomes: [], isUnfiled: false };

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Every word of a filter in the address; the second names are those of older links. */
const WORDS = ["days", "from", "to", "discipline", "outcome", "status", "type", "goal", "goal_id", "longer"];
const MORE_WORDS = ["shorter", "template", "activity", "unfiled", "is_unfiled", "q"];
const MOST_DAYS = 36_600;
const MOST_MINUTES = 35_000_000;

/** Return a day as it is written in an address, or undefined. */
export function readDay(word: string | null): string | undefined {
  return word !== null && DATE.test(word) && addDays(word, 0) === word ? word : undefined;
}

function readCount(word: string | null, most: number): number | undefined {
  const count = word !== null && /^\d{1,8}$/.test(word) ? Number(word) : 0;
  return count > 0 && count <= most ? count : undefined;
}

/** Read the filters from an address; what is not one is ignored. */
export function readFilters(search: URLSearchParams): ListFilters {
  const text = (...names: string[]) => names.map((name) => search.get(name)).find(Boolean) ?? undefined;
  const days = readCount(search.get("days"), MOST_DAYS);
  const goal = text("goal", "goal_id");
  return {
    days,
    from: days === undefined ? readDay(search.get("from")) : undefined,
    to: days === undefined ? readDay(search.get("to")) : undefined,
    disciplines: [...new Set(search.getAll("discipline").filter(Boolean))],
    outcomes: [...new Set([...search.getAll("outcome"), ...search.getAll("status")])].filter(isStatus),
    type: text("type"),
    goal,
    longer: readCount(search.get("longer"), MOST_MINUTES),
    shorter: readCount(search.get("shorter"), MOST_MINUTES),
    template: text("template"),
    activity: text("activity"),
    isUnfiled: goal === undefined && [search.get("unfiled"), search.get("is_unfiled")].some(isYes),
    q: search.get("q")?.slice(0, 200) || undefined,
  };
}

function isYes(word: string | null): boolean {
  return word === "1" || word === "true";
}

/** Write the filters into an address beside what else it says. */
export function writeFilters(before: URLSearchParams, filters: ListFilters): URLSearchParams {
  const search = new URLSearchParams(before);
  for (const word of [...WORDS, ...MORE_WORDS]) search.delete(word);
  const { days, from, to, disciplines, outcomes, type, goal, longer, shorter, template, activity, q } = filters;
  if (days !== undefined) search.set("days", String(days));
  else for (const [word, day] of Object.entries({ from, to })) if (day !== undefined) search.set(word, day);
  for (const key of disciplines) search.append("discipline", key);
  for (const status of outcomes) search.append("outcome", status);
  for (const [word, value] of Object.entries({ type, goal, longer, shorter, template, activity, q }))
    if (value !== undefined) search.set(word, String(value));
  if (filters.isUnfiled) search.set("unfiled", "1");
  return search;
}

/** Say whether anything is left out. */
export function isFiltered(filters: ListFilters): boolean {
  return countFilters(filters) > 0;
}

/** Return how many conditions hold; a span of days is one. */
export function countFilters(filters: ListFilters): number {
  const { days, from, to, disciplines, outcomes, type, goal, longer, shorter, template, activity, q } = filters;
  const single = [type, goal, longer, shorter, template, activity, q, days ?? from ?? to];
  const lists = [disciplines, outcomes].filter((chosen) => chosen.length > 0);
  return single.filter((one) => one !== undefined).length + lists.length + Number(filters.isUnfiled);
}

export type Span = { from?: string; to?: string };

/** Return the practice days a filter names. */
export function spanOf({ days, from, to }: ListFilters, today: string): Span {
  return days === undefined ? { from, to } : { from: addDays(today, 1 - days), to: today };
}

/** Return what the server is asked for; the days may be others than the filter's, as in a calendar. */
export function toQuery(filters: ListFilters, span: Span): SessionFilters {
  const { disciplines, outcomes, type, goal, longer, shorter, template, activity, isUnfiled, q } = filters;
  const query: SessionFilters = {
    from_date: span.from,
    to_date: span.to,
    goal_id: goal,
    discipline: disciplines.length > 0 ? disciplines : undefined,
    session_type: type,
    status: outcomes.length > 0 ? outcomes : undefined,
    template_id: template,
    activity_id: activity,
    min_seconds: longer === undefined ? undefined : longer * 60,
    max_seconds: shorter === undefined ? undefined : shorter * 60,
    q: q?.trim() || undefined,
    is_unfiled: isUnfiled || undefined,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** Return the address of the same sessions as a file. */
export function csvAddress(query: SessionFilters): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(key, String(one));
  const said = search.toString();
  return said ? `/api/sessions/csv?${said}` : "/api/sessions/csv";
}
