/** What the large timer shows, from the facts of a session at one moment. */

import type { Activity } from "@/api/types";
import { formatClock, formatDuration } from "@/lib/time";
import { activitiesOf } from "@/practice/compare";
import { activitySeconds, practised, sectionSeconds } from "@/practice/durations";
import type { Draft } from "@/practice/editing";
import { isPaused, openPause, runningActivity } from "@/practice/timers";

export type TimerView = {
  /** null: nothing is timed, the session itself runs. */
  activity: Activity | null;
  state: "running" | "paused" | "stopped";
  /** Seconds on the clock: left of the plan, over it, or practised so far. */
  seconds: number;
  counts: "left" | "over" | "up";
  plannedSeconds: number | null;
  practisedSeconds: number;
  /** Which set is on, from 1; null without sets or when all are done. */
  set: { number: number; count: number; id: string } | null;
  sections: { name: string; seconds: [number, number]; isCurrent: boolean }[];
  previous: Activity | null;
  next: Activity | null;
  /** The next one that is not done yet. */
  following: Activity | null;
};

/**
 * Return what is practised now: what runs, what was chosen here to run next, what the pause stopped, what ran last, else
 * the first that is not done.
 */
export function currentActivity(document: Draft["attributes"], chosenId: string | null = null): Activity | null {
  const activities = activitiesOf(document);
  const running = runningActivity(document);
  if (running) return running;
  const chosen = activities.find((one) => one.instance_id === chosenId);
  if (chosen) return chosen;
  const paused = openPause(document)?.instance_id;
  if (paused) return activities.find((one) => one.instance_id === paused) ?? null;
  const isFree = activities.every((one) => one.intervals.length === 0 && one.duration_seconds === null);
  if (isFree) return null;
  const stopOf = (one: Activity) => one.intervals.reduce((last, { stop }) => (stop && stop > last ? stop : last), "");
  const latest = activities.reduce((last, one) => (stopOf(one) > stopOf(last) ? one : last));
  return latest.completed ? (activities.find((one) => !one.completed) ?? latest) : latest;
}

/** Return everything the large timer shows at `now`, in milliseconds. */
export function timerView(draft: Draft, now: number, chosenId: string | null = null): TimerView {
  const { attributes: document } = draft;
  const activities = activitiesOf(document);
  const activity = currentActivity(document, chosenId);
  const place = activity === null ? -1 : activities.indexOf(activity);
  const total = practised(draft, now).seconds ?? 0;
  const done = activity === null ? total : Math.max(0, activitySeconds(activity, now) ?? 0);
  const planned = activity?.planned_seconds || null;
  const isTimed = activity === null || runningActivity(document) === activity;
  const setAt = activity?.sets.findIndex((one) => !one.completed) ?? -1;
  return {
    activity,
    state: isPaused(document) ? "paused" : isTimed ? "running" : "stopped",
    ...onClock(done, planned),
    plannedSeconds: planned,
    practisedSeconds: total,
    set: setAt === -1 || !activity ? null : setOn(activity, setAt),
    sections: document.sections.map((section) => ({
      name: section.name,
      seconds: sectionSeconds(section, now),
      isCurrent: activity !== null && section.activities.includes(activity),
    })),
    previous: activities[place - 1] ?? null,
    next: activities[place + 1] ?? null,
    following: activities.slice(place + 1).find((one) => !one.completed) ?? null,
  };
}

function setOn(activity: Activity, at: number): TimerView["set"] {
  const set = activity.sets[at];
  return set ? { number: at + 1, count: activity.sets.length, id: set.instance_id } : null;
}

/** A countdown shows a second until it is over, so that it ends at 0:00 and not before; the rest is said as everywhere. */
function onClock(done: number, planned: number | null): Pick<TimerView, "seconds" | "counts"> {
  if (planned === null) return { seconds: Math.floor(done + 0.5), counts: "up" };
  const left = Math.ceil(planned - done);
  return left >= 0 ? { seconds: left, counts: "left" } : { seconds: Math.floor(done - planned + 0.5), counts: "over" };
}

/** Return what to sound when the clock goes from one reading to the next: a tick at 3, 2 and 1, a bell at the end. */
export function cueBetween(before: TimerView, after: TimerView): "tick" | "bell" | null {
  const isSame = before.activity?.instance_id === after.activity?.instance_id;
  if (!isSame || before.state !== "running" || after.state !== "running" || before.counts !== "left") return null;
  if (after.counts === "over" || after.seconds === 0) return before.seconds > 0 ? "bell" : null;
  return after.seconds < before.seconds && after.seconds <= 3 ? "tick" : null;
}

/** Return a plan with one minute more; where it is over by minutes, so many more that something is left. */
export function lengthened(planned: number, done: number): number {
  return planned + 60 * (1 + Math.max(0, Math.floor((done - planned) / 60)));
}

/** Say a planned time: "15 minutes", "2:30", "1 h 05". */
export function sayPlan(seconds: number): string {
  if (seconds % 60 !== 0) return formatClock(seconds);
  const minutes = seconds / 60;
  if (minutes >= 60) return formatDuration(seconds);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

const COUNTED = { left: "left of", over: "over", up: "so far" };

/** Say what the clock counts: "left of 15 minutes", "over 15 minutes", "so far", "paused, left of 15 minutes". */
export function sayCounted({ activity, state, counts, plannedSeconds }: TimerView): string {
  const plan = plannedSeconds === null ? "" : ` ${sayPlan(plannedSeconds)}`;
  const counted = `${COUNTED[counts]}${plan}`;
  if (state === "stopped" && activity?.completed) return "done";
  if (state === "running") return activity === null ? "" : counted;
  return counts === "up" ? state : `${state}, ${counted}`;
}

/** Say the time for those who asked for it: "3 minutes 54 seconds left of 15 minutes. Inversions up the neck." */
export function sayTime(view: TimerView): string {
  const [minutes, seconds] = [Math.floor(view.seconds / 60), view.seconds % 60];
  const parts = [
    minutes > 0 && sayUnits(minutes, "minute"),
    (seconds > 0 || minutes === 0) && sayUnits(seconds, "second"),
  ];
  const clock = parts.filter((part) => part !== false).join(" ");
  return `${[clock, sayCounted(view)].join(" ").trim()}. ${view.activity?.name ?? ""}`.trim();
}

const sayUnits = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
