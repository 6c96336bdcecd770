/** What is said of a file before and after it comes in. */

import type { ImportKind, ImportReport } from "@/api/types";
import { joinAnd, plural } from "@/lib/numbers";

/** Files larger than this together are refused by the server. */
export const MOST_BYTES = 32_000_000;
export const MOST_FILES = 20;

/** Kinds each row of which is a session. */
const SESSIONS = new Set([
  "chord_drills",
  "drawing_drills",
  "practice_sessions",
  "climbing_sessions",
  "bedtime_sessions",
]);
const KEPT = "habit_data";

/** What was chosen: a file, or a text as one. */
export type Source = { key: string; name: string; content: Blob };

/** Return files as sources; the same file twice is one. */
export function addFiles(sources: readonly Source[], files: readonly File[]): Source[] {
  const all = new Map(sources.map((source) => [source.key, source]));
  for (const file of files) {
    const key = `${file.name} ${file.size} ${file.lastModified}`;
    all.set(key, { key, name: file.name, content: file });
  }
  return [...all.values()];
}

/** Return a text as a source. */
export function sourceOf(name: string, text: string): Source {
  return { key: `${name} ${text}`, name, content: new Blob([text], { type: "text/plain" }) };
}

/** Whether the server would refuse so much at once. */
export function isTooMuch(sources: readonly Source[]): boolean {
  return sources.length > MOST_FILES || bytesOf(sources) > MOST_BYTES;
}

export function bytesOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { content }) => sum + content.size, 0);
}

/** Say the rows of a kind that do not come in: "17 already here, 2 × no time", "11 bad". */
export function sayRest({ kind, found_count, new_count, here_count, bad_count, problems }: ImportKind): string {
  if (found_count === 0) return "nothing in it";
  const here = here_count > 0 ? [`${here_count.toLocaleString("en")} already here`] : [];
  const [problem, ...others] = problems;
  const isOne = problem !== undefined && others.length === 0;
  const bad =
    bad_count === 0 ? [] : [isOne ? `${sayCount(bad_count)} × ${problem.problem}` : `${sayCount(bad_count)} bad`];
  const said = [...here, ...bad].join(", ");
  if (said !== "") return said;
  return kind === KEPT && new_count > 0 ? "kept as it stands" : "all good";
}

export function sayCount(count: number): string {
  return count.toLocaleString("en");
}

/** Say what comes in: "5 sessions" where every row is one, else "2,042 rows". */
export function sayNew({ kinds, new_count }: ImportReport): string {
  const isSessions = kinds.every(({ kind, new_count: count }) => count === 0 || SESSIONS.has(kind));
  return isSessions ? plural(new_count, "session") : plural(new_count, "row");
}

/** Say why nothing of a file comes in. */
export function sayNothing({ found_count, here_count, bad_count }: ImportReport): string {
  if (found_count === 0) return "There are no rows in it.";
  if (here_count === found_count) return "Everything in it is here already.";
  if (bad_count === found_count) return "None of its rows can come in.";
  return "Nothing in it is new: what is good is here already.";
}

/** Say in one line what an import was: "4,950 came in, 3 were here already, 50 could not". */
export function sayOutcome({ new_count, here_count, bad_count }: ImportReport): string {
  const parts = [`${sayCount(new_count)} came in`];
  if (here_count > 0) parts.push(`${sayCount(here_count)} ${here_count === 1 ? "was" : "were"} here already`);
  if (bad_count > 0) parts.push(`${sayCount(bad_count)} could not`);
  return joinAnd(parts);
}

/** Say how much a kept text holds, as far as its shape tells: "12 habits", "3 entries", "840 characters". */
export function sayKept(text: string): string {
  const value = parse(text);
  if (Array.isArray(value)) return plural(value.length, "entry", "entries");
  if (typeof value !== "object" || value === null) return plural(text.length, "character");
  if ("habits" in value && Array.isArray(value.habits)) return plural(value.habits.length, "habit");
  return plural(Object.keys(value).length, "entry", "entries");
}

/** Return a kept text as it is easiest to read. */
export function readable(text: string): string {
  const value = parse(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
