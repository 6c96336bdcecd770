/** The plan of a template: the document of a session in which nothing is practised yet, and what it adds up to. */

import type { Activity, Document, Section, TemplateItem } from "@/api/types";
import { withValues } from "@/practice/compare";
import { addActivity, type Draft, editActivity, newActivity, removeActivity } from "@/practice/editing";
import { newPartId } from "@/practice/ids";
import { merge } from "@/practice/merge";
import { addSet, duplicateActivity, moveActivity, stepActivity } from "@/practice/sections";

/** Put two edits of one plan together, part by part; where both changed the same thing, theirs stands. */
export function mergePlans(base: Document, mine: Document, theirs: Document): Document {
  const merged = merge(asDraft(base), asDraft(mine), asDraft(theirs));
  return withValues(merged.draft, asDraft(theirs), new Set(merged.conflicts)).attributes;
}

function asDraft(attributes: Document): Draft {
  return {
    ...{ name: "", discipline: null, session_type: null, session_start: null, session_end: null },
    ...{ session_date: null, time_slot: null, status: null, parent_id: null, feedback: null, attributes },
  };
}

function isTimed(section: Section): boolean {
  return section.activities.some(({ planned_seconds }) => planned_seconds !== null);
}

function sumOf(section: Section): number {
  return section.activities.reduce((sum, { planned_seconds }) => sum + (planned_seconds ?? 0), 0);
}

/** Seconds planned for a section: its own, else what its activities add up to; null: none. */
export function plannedSeconds(section: Section): number | null {
  return section.planned_seconds ?? (isTimed(section) ? sumOf(section) : null);
}

/** Whether the time of a section is its own to say, and not the sum of its activities. */
export function hasOwnTime(section: Section): boolean {
  return !isTimed(section);
}

/** Seconds planned in all. */
export function planTotal(plan: Document): number {
  return plan.sections.reduce((sum, section) => sum + (plannedSeconds(section) ?? 0), 0);
}

/** Return what of a template is drawn as its strip: its sections, or else what it sets up as a whole. */
export function sectionsOf(row: Pick<TemplateItem, "section_seconds" | "planned_seconds">): number[][] {
  const isWhole = row.section_seconds.length === 0 && row.planned_seconds > 0;
  return isWhole ? [[row.planned_seconds, 0]] : row.section_seconds;
}

/** Sections as the session strip draws them: planned, and drawn as if all of it were practised. */
export function planStrip(sections: readonly (readonly number[])[]): [number, number][] {
  return sections.map(([planned = 0]) => [planned, planned]);
}

/** Let every section whose activities an edit changed have the sum of their times. */
function summed(before: Document, after: Document): Document {
  const sections = after.sections.map((section) => {
    const old = before.sections.find(({ id }) => id === section.id);
    if (!old || old.activities === section.activities) return section;
    if (isTimed(section)) return { ...section, planned_seconds: sumOf(section) };
    return isTimed(old) ? { ...section, planned_seconds: null } : section;
  });
  return { ...after, sections };
}

export function changePlanned(plan: Document, id: string, change: (activity: Activity) => Activity): Document {
  return summed(plan, editActivity(plan, id, change));
}

/** Put a new activity at the end of a section. */
export function addPlanned(plan: Document, sectionId: string, name: string, activityId: string | null): Document {
  return summed(plan, addActivity(plan, sectionId, newActivity(name, newPartId(), activityId)));
}

/** Put an activity at a place of a section, counted without itself. */
export function movePlanned(plan: Document, id: string, sectionId: string, index: number): Document {
  return summed(plan, moveActivity(plan, id, sectionId, index));
}

/** Move an activity one place up or down, over the edge into the next section. */
export function stepPlanned(plan: Document, id: string, by: 1 | -1): Document {
  return summed(plan, stepActivity(plan, id, by));
}

export function copyPlanned(plan: Document, id: string): Document {
  return summed(plan, duplicateActivity(plan, id, newPartId));
}

export function removePlanned(plan: Document, id: string): Document {
  return summed(plan, removeActivity(plan, id));
}

/** Plan so many sets of an activity; the first ones stay as they are. */
export function planSets(activity: Activity, count: number): Activity {
  let planned = { ...activity, sets: activity.sets.slice(0, count) };
  while (planned.sets.length < count) planned = addSet(planned, newPartId());
  return planned;
}
