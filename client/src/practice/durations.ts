/** Durations as people type them, and as the facts of a document add up to them. */

import type { Activity, Document, Section } from "@/api/types";
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

/** An instant in whole microseconds, as the server counts; NaN for an unreadable one. */
function microsOf(iso: string): number {
  const rest = /\.\d{3}(\d{1,3})/.exec(iso)?.[1] ?? "";
  return fromInstant(iso) * 1000 + Number(rest.padEnd(3, "0"));
}

type Span = { start: string; stop: string | null };

/** Microseconds from start to stop; an open span counts up to `now` (ms), or is unknown without it. */
function spanMicros(span: Span, now: number | null): number | null {
  if (span.stop === null && now === null) return null;
  const start = microsOf(span.start);
  const micros = (span.stop === null ? Math.max(start, (now ?? 0) * 1000) : microsOf(span.stop)) - start;
  return Number.isFinite(micros) && micros >= 0 ? micros : null;
}

/** Add what is known; null when nothing is. */
function sumKnown(values: (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

const wholeSeconds = (micros: number) => Math.floor(micros / 1_000_000 + 0.5);

/** What `activitySeconds` returns, in whole microseconds, so that sums are exact. */
function activityMicros(activity: Activity, now: number | null): number | null {
  const explicit = activity.duration_seconds;
  if (explicit !== null && Number.isFinite(explicit) && explicit >= 0) return Math.round(explicit * 1_000_000);
  return sumKnown(activity.intervals.map((interval) => spanMicros(interval, now)));
}

/**
 * Seconds of one activity: an explicit duration wins over its intervals; null means unknown.
 * `now` (ms) lets an open interval run up to it; without it an open interval counts nothing.
 */
export function activitySeconds(activity: Activity, now: number | null = null): number | null {
  const micros = activityMicros(activity, now);
  return micros === null ? null : micros / 1_000_000;
}

/** Microseconds of the pauses between two instants (microseconds); what two of them cover counts once. */
function pausedMicros(document: Document, start: number, end: number): number {
  const spans = document.pauses
    .map(({ start: from, stop }) => [
      Math.max(microsOf(from), start),
      stop === null ? end : Math.min(microsOf(stop), end),
    ])
    .sort(([one = 0], [other = 0]) => one - other);
  let [paused, covered] = [0, start];
  for (const [from = 0, to = 0] of spans) {
    paused += Math.max(0, to - Math.max(from, covered)) || 0;
    covered = Math.max(covered, to || 0);
  }
  return paused;
}

/** `[planned, practised]` of a section, whole seconds, as the session strip draws it. */
export function sectionSeconds(section: Section, now: number | null = null): [number, number] {
  const practised = sumKnown(section.activities.map((activity) => activityMicros(activity, now))) ?? 0;
  return [Math.floor((section.planned_seconds ?? 0) + 0.5), wholeSeconds(practised)];
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
 * The hierarchical duration: the activities' sum if any is known, else end minus start without the pauses, else unknown.
 * With `now` a running session counts up to it. Rounded once, halves up; never negative.
 */
export function practised(facts: Facts, now: number | null = null): Practised {
  const clock = facts.status === "ACTIVE" ? now : null;
  const known = facts.attributes.sections
    .flatMap((section) => section.activities)
    .map((activity) => activityMicros(activity, clock))
    .filter((micros) => micros !== null);
  if (known.length > 0) {
    const sum = known.reduce((total, micros) => total + micros, 0);
    return { seconds: wholeSeconds(sum), source: "activities", activityCount: known.length };
  }
  const unknown: Practised = { seconds: null, source: null, activityCount: 0 };
  const end = facts.session_end !== null ? microsOf(facts.session_end) : clock === null ? Number.NaN : clock * 1000;
  const start = facts.session_start === null ? Number.NaN : microsOf(facts.session_start);
  if (!(end >= start)) return unknown;
  const span = end - start - pausedMicros(facts.attributes, start, end);
  return { ...unknown, seconds: wholeSeconds(span), source: "span" };
}

/** Whether the seconds of a session go on by themselves: it runs, is not paused, and what is counted is open. */
export function isCounting(facts: Facts): boolean {
  if (facts.status !== "ACTIVE" || facts.attributes.pauses.some((one) => one.stop === null)) return false;
  const activities = facts.attributes.sections.flatMap((section) => section.activities);
  if (activities.some((activity) => activity.intervals.some((one) => one.stop === null))) return true;
  return activities.every((activity) => activityMicros(activity, null) === null);
}

/** What a duration was counted from, in words. */
export function sourceWords(total: Practised, isActive: boolean): string {
  if (total.source === "activities")
    return total.activityCount === 1 ? "1 activity" : `${total.activityCount} activities`;
  if (total.source === "span") return isActive ? "start to now" : "start to end";
  return "–";
}
