/** Durations as people type them, and as the facts of a document add up to them. */

import type { Activity, Document, Interval, Section } from "@/api/types";
import { fromInstant } from "@/lib/zones";

const LONGEST_SECONDS = 366 * 86_400;
const UNIT_SECONDS: Record<string, number> = { h: 3600, m: 60, s: 1 };
const NEXT_UNIT_SECONDS: Record<string, number> = { h: 60, m: 1, s: 0 };

/** `12:30` is minutes and seconds, `1:04:05` hours, minutes and seconds. */
function parseColons(text: string): number | null {
  const parts = text.split(":").map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
  if (parts.length > 3 || parts.slice(1).some((part) => !(part < 60)) || Number.isNaN(parts[0])) return null;
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

/** `1h 05`, `1 h 18 min`, `2m30s`, `90s`, `1.5h`: a bare number after a unit counts in the next smaller one. */
function parseUnits(text: string): number | null {
  const token = /^(\d+(?:\.\d+)?)\s*(hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|sec|s)?\s*/;
  let rest = text;
  let seconds = 0;
  let nextUnit = 60;
  while (rest !== "") {
    const [matched, amount, word] = token.exec(rest) ?? [];
    if (matched === undefined || amount === undefined || nextUnit === 0) return null;
    const unit = word?.charAt(0) ?? "";
    const perUnit = UNIT_SECONDS[unit] ?? nextUnit;
    if (perUnit > nextUnit && seconds > 0) return null;
    seconds += Number(amount) * perUnit;
    nextUnit = NEXT_UNIT_SECONDS[unit] ?? 0;
    rest = rest.slice(matched.length);
  }
  return seconds;
}

/** Read a typed duration in whole seconds; a bare number is minutes. Null: not a duration. */
export function parseActivityTime(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(",", ".");
  if (text === "") return null;
  const seconds = text.includes(":") ? parseColons(text) : parseUnits(text);
  return seconds === null || seconds > LONGEST_SECONDS ? null : Math.floor(seconds + 0.5);
}

/** Whether something of the document runs on by itself. */
export function isRunning(activity: Activity): boolean {
  return activity.duration_seconds === null && activity.intervals.some((interval) => interval.stop === null);
}

function intervalSeconds(interval: Interval, now: number | null): number | null {
  const stop = interval.stop === null ? now : fromInstant(interval.stop);
  if (stop === null) return null;
  const seconds = (stop - fromInstant(interval.start)) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** Add what is known; null when nothing is. */
function sumKnown(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/**
 * Seconds of one activity: an explicit duration wins over its intervals; null means unknown.
 * `now` (ms) lets an open interval run up to it; without it an open interval counts nothing.
 */
export function activitySeconds(activity: Activity, now: number | null = null): number | null {
  const explicit = activity.duration_seconds;
  if (explicit !== null && Number.isFinite(explicit) && explicit >= 0) return explicit;
  return sumKnown(activity.intervals.map((interval) => intervalSeconds(interval, now)));
}

/** `[planned, practised]` of a section, whole seconds, as the session strip draws it. */
export function sectionSeconds(section: Section, now: number | null = null): [number, number] {
  const practised = sumKnown(section.activities.map((activity) => activitySeconds(activity, now))) ?? 0;
  return [Math.floor((section.planned_seconds ?? 0) + 0.5), Math.floor(practised + 0.5)];
}

export interface Practised {
  seconds: number | null;
  source: "activities" | "span" | null;
  /** How many activities the sum is made of. */
  activityCount: number;
}

export interface Facts {
  attributes: Document;
  session_start: string | null;
  session_end: string | null;
  status: string | null;
}

/**
 * The hierarchical duration: the activities' sum if any is known, else end minus start, else unknown.
 * With `now` a running session counts up to it. Rounded once, halves up; never negative.
 */
export function practised(facts: Facts, now: number | null = null): Practised {
  const clock = facts.status === "ACTIVE" ? now : null;
  const known = facts.attributes.sections
    .flatMap((section) => section.activities)
    .map((activity) => activitySeconds(activity, clock))
    .filter((seconds) => seconds !== null);
  if (known.length > 0) {
    const sum = known.reduce((total, seconds) => total + seconds, 0);
    return { seconds: Math.floor(sum + 0.5), source: "activities", activityCount: known.length };
  }
  const end = facts.session_end === null ? clock : fromInstant(facts.session_end);
  const span =
    facts.session_start === null || end === null ? Number.NaN : (end - fromInstant(facts.session_start)) / 1000;
  return span >= 0
    ? { seconds: Math.floor(span + 0.5), source: "span", activityCount: 0 }
    : { seconds: null, source: null, activityCount: 0 };
}

/** What a duration was counted from, in words. */
export function sourceWords(total: Practised, isActive: boolean): string {
  if (total.source === "activities")
    return total.activityCount === 1 ? "1 activity" : `${total.activityCount} activities`;
  if (total.source === "span") return isActive ? "start to now" : "start to end";
  return "–";
}
