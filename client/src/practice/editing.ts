/** What can be edited of a session, and edits of its document that keep every unknown key. */

import type { Activity, Document, Section, Session } from "@/api/types";

/** The columns a draft holds beside the document; each is compared and sent on its own. */
export const FIELDS = [
  "name",
  "discipline",
  "session_type",
  "session_start",
  "session_end",
  "session_date",
  "time_slot",
  "status",
  "parent_id",
  "feedback",
] as const;
export type Field = (typeof FIELDS)[number];

export type Draft = Pick<Session, Field | "attributes">;

export function draftOf(session: Session): Draft {
  const { name, discipline, session_type, session_start, session_end } = session;
  const { session_date, time_slot, status, parent_id, feedback, attributes } = session;
  return {
    ...{ name, discipline, session_type, session_start, session_end },
    ...{ session_date, time_slot, status, parent_id, feedback, attributes },
  };
}

/** Compare two JSON values by content; the order of keys does not matter. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one);
  const right = Object.entries(other);
  if (left.length !== right.length) return false;
  // Mostly the keys stand in the same order; only then is it quick.
  if (left.every(([key], place) => right[place]?.[0] === key))
    return left.every(([, value], place) => isSame(value, right[place]?.[1]));
  const values = new Map<string, unknown>(right);
  return left.every(([key, value]) => values.has(key) && isSame(value, values.get(key)));
}

export function editSection(document: Document, id: string, change: (section: Section) => Section): Document {
  return { ...document, sections: document.sections.map((section) => (section.id === id ? change(section) : section)) };
}

export function editActivity(document: Document, id: string, change: (activity: Activity) => Activity): Document {
  const sections = document.sections.map((section) =>
    section.activities.some((activity) => activity.instance_id === id)
      ? { ...section, activities: section.activities.map((one) => (one.instance_id === id ? change(one) : one)) }
      : section,
  );
  return { ...document, sections };
}

export function newActivity(name: string, id: string, activityId: string | null = null): Activity {
  return {
    instance_id: id,
    activity_id: activityId,
    name,
    notes: "",
    completed: false,
    intervals: [],
    duration_seconds: null,
    planned_seconds: null,
    metrics: [],
    sets: [],
  };
}

/** Put an activity at the end of a section. */
export function addActivity(document: Document, sectionId: string, activity: Activity): Document {
  const add = (section: Section) => ({ ...section, activities: [...section.activities, activity] });
  return editSection(document, sectionId, add);
}

export function addSection(document: Document, name: string, id: string): Document {
  return { ...document, sections: [...document.sections, { id, name, planned_seconds: null, activities: [] }] };
}

/** Where a removed part stood, so that Undo can put it back. */
export interface RemovedActivity {
  sectionId: string;
  index: number;
  activity: Activity;
}

export function findActivity(document: Document, id: string): RemovedActivity | null {
  for (const section of document.sections) {
    const index = section.activities.findIndex((activity) => activity.instance_id === id);
    const activity = section.activities[index];
    if (activity) return { sectionId: section.id, index, activity };
  }
  return null;
}

export function removeActivity(document: Document, id: string): Document {
  const keep = (section: Section) => section.activities.filter((activity) => activity.instance_id !== id);
  return { ...document, sections: document.sections.map((section) => ({ ...section, activities: keep(section) })) };
}

/** Put an activity back where it stood; if its section is gone, at the end of the last one. */
export function restoreActivity(document: Document, removed: RemovedActivity): Document {
  if (findActivity(document, removed.activity.instance_id)) return document;
  const isThere = document.sections.some((section) => section.id === removed.sectionId);
  const target = isThere ? removed.sectionId : document.sections.at(-1)?.id;
  if (target === undefined) return document;
  return editSection(document, target, (section) => ({
    ...section,
    activities: section.activities.toSpliced(isThere ? removed.index : section.activities.length, 0, removed.activity),
  }));
}

export function removeSection(document: Document, id: string): Document {
  return { ...document, sections: document.sections.filter((section) => section.id !== id) };
}

export function restoreSection(document: Document, section: Section, index: number): Document {
  if (document.sections.some((other) => other.id === section.id)) return document;
  return { ...document, sections: document.sections.toSpliced(index, 0, section) };
}

/** A typed metric value: a number when it is one, else the text itself; blank is null. */
export function metricValue(typed: string): number | string | null {
  const text = typed.trim();
  if (text === "") return null;
  const number = Number(text.replace(",", "."));
  return Number.isFinite(number) ? number : text;
}
