/** The timers of a document: facts that start and stop at instants. Every function returns a new document. */

import type { Activity, Document, Interval, LongRun, Pause, Session } from "@/api/types";
import { toInstant } from "@/lib/time";
import { fromInstant } from "@/lib/zones";
import { activitiesOf } from "@/practice/compare";
import { editActivity } from "@/practice/editing";

type Span = { start: string; stop: string | null };

/** Stop what is open at an instant; what began after it has then lasted no time. */
function close<T extends Span>(span: T, at: string): T {
  if (span.stop !== null) return span;
  return { ...span, stop: fromInstant(at) < fromInstant(span.start) ? span.start : at };
}

const isOpen = (span: Span) => span.stop === null;

function closeIntervals(activity: Activity, at: string): Activity {
  return activity.intervals.some(isOpen)
    ? { ...activity, intervals: activity.intervals.map((one) => close(one, at)) }
    : activity;
}

function closeTimers(document: Document, at: string): Document {
  if (runningActivity(document) === null) return document;
  const sections = document.sections.map((section) => ({
    ...section,
    activities: section.activities.map((activity) => closeIntervals(activity, at)),
  }));
  return { ...document, sections };
}

function closePauses(document: Document, at: string): Document {
  return isPaused(document) ? { ...document, pauses: document.pauses.map((one) => close(one, at)) } : document;
}

/** Return the activity whose timer runs, or null. */
export function runningActivity(document: Document): Activity | null {
  return activitiesOf(document).find((activity) => activity.intervals.some(isOpen)) ?? null;
}

/** Return the pause that is on, or null. */
export function openPause(document: Document): Pause | null {
  return document.pauses.find(isOpen) ?? null;
}

export function isPaused(document: Document): boolean {
  return openPause(document) !== null;
}

/** Return the instant so many seconds before another, which keeps its microseconds. */
function before(at: string, seconds: number): string {
  const micros = /\.\d{3}(\d{3})Z$/.exec(at)?.[1] ?? "000";
  return toInstant(fromInstant(at) - Math.round(seconds * 1000)).replace("000Z", `${micros}Z`);
}

/** Return the intervals that a typed duration stands for, so that a timer can go on from it. */
function goOnFrom(activity: Activity, at: string): Interval[] {
  if (activity.duration_seconds === null) return activity.intervals;
  const { duration_seconds: seconds } = activity;
  return seconds > 0 ? [{ start: before(at, seconds), stop: at }] : [];
}

/** Start an activity's timer; every other one stops and a pause ends. One that runs goes on. */
export function startTimer(document: Document, instanceId: string, at: string): Document {
  const running = runningActivity(document);
  if (running?.instance_id === instanceId) return closePauses(document, at);
  if (!activitiesOf(document).some((one) => one.instance_id === instanceId)) return document;
  return editActivity(closePauses(closeTimers(document, at), at), instanceId, (activity) => ({
    ...activity,
    duration_seconds: null,
    intervals: [...goOnFrom(activity, at), { start: at, stop: null }],
  }));
}

/** Stop an activity's timer. */
export function stopTimer(document: Document, instanceId: string, at: string): Document {
  return editActivity(document, instanceId, (activity) => closeIntervals(activity, at));
}

/** Forget what an activity's timer counted and start anew. */
export function restartTimer(document: Document, instanceId: string, at: string): Document {
  const empty = editActivity(document, instanceId, (one) => ({ ...one, intervals: [], duration_seconds: null }));
  return startTimer(empty, instanceId, at);
}

/** Add time that was practised without the timer: before its first start, or before the session's where it never ran. */
export function addTime(
  document: Document,
  instanceId: string,
  seconds: number,
  sessionStart: string | null,
): Document {
  return editActivity(document, instanceId, (activity) => {
    const starts = activity.intervals
      .map((one) => one.start)
      .sort((one, other) => fromInstant(one) - fromInstant(other));
    const stop = starts[0] ?? sessionStart;
    if (activity.duration_seconds !== null || stop === null) {
      return { ...activity, duration_seconds: (activity.duration_seconds ?? 0) + seconds };
    }
    return { ...activity, intervals: [{ start: before(stop, seconds), stop }, ...activity.intervals] };
  });
}

/** Pause: the timer that runs stops, and the pause remembers which it was. */
export function pause(document: Document, at: string): Document {
  if (isPaused(document)) return document;
  const stopped = runningActivity(document)?.instance_id ?? null;
  const closed = closeTimers(document, at);
  return { ...closed, pauses: [...closed.pauses, { start: at, stop: null, instance_id: stopped }] };
}

/** End the pause and go on with the timer that it stopped. */
export function resume(document: Document, at: string): Document {
  const paused = openPause(document);
  if (!paused) return document;
  const ended = closePauses(document, at);
  return paused.instance_id === null ? ended : startTimer(ended, paused.instance_id, at);
}

/** Stop everything that runs, a pause too. */
export function closeAll(document: Document, at: string): Document {
  return closePauses(closeTimers(document, at), at);
}

export type Timed = Pick<Session, "status" | "session_start" | "updated_at" | "attributes">;

const latest = (instants: (string | null)[]): string | null =>
  instants
    .filter((one) => one !== null)
    .reduce<string | null>((last, one) => (last && fromInstant(last) >= fromInstant(one) ? last : one), null);

/** Return what has run for longer than `limitMinutes` at `now` (ms) without anybody saying that it is right, or null. */
export function longRun(session: Timed, limitMinutes: number, now: number): LongRun | null {
  const { attributes, session_start, status, updated_at } = session;
  if (status !== "ACTIVE" || isPaused(attributes)) return null;
  const activity = runningActivity(attributes);
  const intervals = activitiesOf(attributes).flatMap((one) => one.intervals);
  const wasTimed = activitiesOf(attributes).some((one) => one.intervals.length > 0 || one.duration_seconds !== null);
  const began = activity ? (activity.intervals.find(isOpen)?.start ?? null) : wasTimed ? null : session_start;
  const since = began && latest([began, attributes.confirmed_at]);
  if (!since || now - fromInstant(since) <= limitMinutes * 60_000) return null;
  const moments = intervals.flatMap((one) => [one.start, one.stop]);
  const last = latest([updated_at, ...moments]) ?? since;
  return { instance_id: activity?.instance_id ?? null, since, last_active_at: last };
}

/** End what ran too long where it was last touched: its timer, or by a pause where nothing was timed. */
export function trimRun(document: Document, { instance_id, last_active_at }: LongRun): Document {
  if (instance_id !== null) return stopTimer(document, instance_id, last_active_at);
  return { ...document, pauses: [...document.pauses, { start: last_active_at, stop: null, instance_id: null }] };
}

/** Take out the interval that ran too long. */
export function discardRun(document: Document, instanceId: string): Document {
  return editActivity(document, instanceId, (activity) => ({
    ...activity,
    intervals: activity.intervals.filter((one) => !isOpen(one)),
  }));
}
