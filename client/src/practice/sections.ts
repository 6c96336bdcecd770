/** Order, copies, sets and ticks: edits of a document's structure. Every function returns a new one. */

import type { Activity, ActivitySet, Document, Metric, Section } from "@/api/types";
import { activitySeconds } from "@/practice/durations";
import { editSection, findActivity, removeActivity } from "@/practice/editing";

/** Return a document in which nothing is written yet. */
export function newDocument(): Document {
  return { version: 1, sections: [], notes: "", pauses: [], confirmed_at: null, details: {}, extra: {} };
}

const within = (index: number, length: number) => Math.max(0, Math.min(index, length));

/** Put an activity at a place of a section; `index` counts without the activity itself. */
export function moveActivity(document: Document, id: string, sectionId: string, index: number): Document {
  const found = findActivity(document, id);
  if (!found || !document.sections.some((section) => section.id === sectionId)) return document;
  return editSection(removeActivity(document, id), sectionId, (section) => ({
    ...section,
    activities: section.activities.toSpliced(within(index, section.activities.length), 0, found.activity),
  }));
}

/** Move an activity one place up or down, over the edge into the next section; at the very end it stays. */
export function stepActivity(document: Document, id: string, step: -1 | 1): Document {
  const found = findActivity(document, id);
  if (!found) return document;
  const at = document.sections.findIndex((section) => section.id === found.sectionId);
  const count = document.sections[at]?.activities.length ?? 0;
  const index = found.index + step;
  if (index >= 0 && index < count) return moveActivity(document, id, found.sectionId, index);
  const next = document.sections[at + step];
  return next ? moveActivity(document, id, next.id, step === 1 ? 0 : next.activities.length) : document;
}

/** Put a section at a place; `index` counts without the section itself. */
export function moveSection(document: Document, id: string, index: number): Document {
  const section = document.sections.find((one) => one.id === id);
  if (!section) return document;
  const others = document.sections.filter((one) => one.id !== id);
  return { ...document, sections: others.toSpliced(within(index, others.length), 0, section) };
}

/** Move a section one place up or down. */
export function stepSection(document: Document, id: string, step: -1 | 1): Document {
  const at = document.sections.findIndex((one) => one.id === id);
  const isThere = at !== -1 && at + step >= 0 && at + step < document.sections.length;
  return isThere ? moveSection(document, id, at + step) : document;
}

/** Return a copy to do again: plan and values as they are, times and ticks not. */
export function copyOf(activity: Activity, newId: () => string): Activity {
  return {
    ...activity,
    instance_id: newId(),
    completed: false,
    intervals: [],
    duration_seconds: null,
    sets: activity.sets.map((set) => copyOfSet(set, newId())),
  };
}

function copyOfSet(set: ActivitySet, id: string): ActivitySet {
  return { ...set, instance_id: id, completed: false, duration_seconds: null };
}

/** Put a copy of an activity behind it. */
export function duplicateActivity(document: Document, id: string, newId: () => string): Document {
  const found = findActivity(document, id);
  if (!found) return document;
  return editSection(document, found.sectionId, (section) => ({
    ...section,
    activities: section.activities.toSpliced(found.index + 1, 0, copyOf(found.activity, newId)),
  }));
}

/** Plan the time of a section or of an activity, in whole seconds; null: no plan. */
export function planTime<Part extends Section | Activity>(part: Part, seconds: number | null): Part {
  return { ...part, planned_seconds: seconds };
}

/** Say what kind of session this is in the person's own words; blank takes it away. */
export function setLabel(document: Document, label: string): Document {
  const { label: _old, ...details } = document.details;
  return { ...document, details: label.trim() === "" ? details : { ...details, label: label.trim() } };
}

/** Return a session's own label, or "". */
export function labelIn(document: Document): string {
  const { label } = document.details;
  return typeof label === "string" ? label : "";
}

export type Measure = Pick<Metric, "metric_id" | "split_id">;

/** Add an empty set that measures the same as the one before it, or what is given. */
export function addSet(activity: Activity, id: string, measures?: readonly Measure[]): Activity {
  const shape = measures ?? activity.sets.at(-1)?.metrics ?? [];
  const metrics = shape.map(({ metric_id, split_id }) => ({ metric_id, split_id, value: null }));
  const set = { instance_id: id, completed: false, duration_seconds: null, metrics };
  return { ...activity, sets: [...activity.sets, set] };
}

export function removeSet(activity: Activity, setId: string): Activity {
  return { ...activity, sets: activity.sets.filter((set) => set.instance_id !== setId) };
}

/** Put a copy of a set behind it, with its values and not yet done. */
export function duplicateSet(activity: Activity, setId: string, newId: string): Activity {
  const at = activity.sets.findIndex((set) => set.instance_id === setId);
  const set = activity.sets[at];
  return set ? { ...activity, sets: activity.sets.toSpliced(at + 1, 0, copyOfSet(set, newId)) } : activity;
}

/** Move a set one place up or down. */
export function stepSet(activity: Activity, setId: string, step: -1 | 1): Activity {
  const at = activity.sets.findIndex((set) => set.instance_id === setId);
  const set = activity.sets[at];
  if (!set || at + step < 0 || at + step >= activity.sets.length) return activity;
  return { ...activity, sets: activity.sets.toSpliced(at, 1).toSpliced(at + step, 0, set) };
}

function editSet(activity: Activity, setId: string, change: (set: ActivitySet) => ActivitySet): Activity {
  return { ...activity, sets: activity.sets.map((set) => (set.instance_id === setId ? change(set) : set)) };
}

/** Record a value of a set by what it measures (a metric, or one side of it); a blank one stays as an empty cell. */
export function setValue(activity: Activity, setId: string, measure: Measure, value: unknown): Activity {
  const { metric_id, split_id } = measure;
  return editSet(activity, setId, (set) => {
    const at = set.metrics.findIndex((one) => one.metric_id === metric_id && one.split_id === split_id);
    const old = set.metrics[at];
    if (old) return { ...set, metrics: set.metrics.with(at, { ...old, value }) };
    return value === null ? set : { ...set, metrics: [...set.metrics, { metric_id, split_id, value }] };
  });
}

/** Say how long one set took; the activity's own time stays as it is. */
export function setSetSeconds(activity: Activity, setId: string, seconds: number | null): Activity {
  return editSet(activity, setId, (set) => ({ ...set, duration_seconds: seconds }));
}

/**
 * Tick a set, or take the tick back. While the activity's timer runs, the set took what went by since the others;
 * taking the tick back gives that time to the next one.
 * @param now milliseconds
 */
export function tickSet(activity: Activity, setId: string, now: number): Activity {
  const isTimed = activity.intervals.some((one) => one.stop === null);
  const others = activity.sets.filter((set) => set.instance_id !== setId);
  const taken = others.reduce((sum, set) => sum + (set.duration_seconds ?? 0), 0);
  const went = Math.max(0, Math.floor((activitySeconds(activity, now) ?? 0) - taken + 0.5));
  return editSet(activity, setId, (set) => {
    const seconds = set.completed ? null : (set.duration_seconds ?? went);
    return { ...set, completed: !set.completed, ...(isTimed && { duration_seconds: seconds }) };
  });
}
