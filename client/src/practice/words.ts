/** Names for fields and sentences about changes that came from elsewhere. */

import { activitiesOf, type Key } from "@/practice/compare";
import type { Draft } from "@/practice/editing";
import type { Merge } from "@/practice/merge";

const FIELD_NAMES: Record<string, string> = {
  name: "Name",
  discipline: "Discipline",
  session_type: "Kind of session",
  session_start: "Start",
  session_end: "End",
  session_date: "Practice day",
  time_slot: "Time of day",
  status: "Outcome",
  parent_id: "Goal",
  feedback: "Feedback",
  "document|notes": "Notes",
  "document|details": "Details",
  "document|sections": "Activities",
  "document|pauses": "Pauses",
  "document|confirmed_at": "Timer",
};

const PART_NAMES: Record<string, string> = {
  name: "Name",
  planned_seconds: "Planned time",
  notes: "Note",
  completed: "Tick",
  duration_seconds: "Time",
  intervals: "Clock",
  metrics: "Values",
  sets: "Sets",
};

export interface KeyParts {
  kind: string;
  id: string;
  field: string;
}

/** Split `activity|<id>|<field>`; a plain field has only `field`. */
export function readKey(key: Key): KeyParts {
  const first = key.indexOf("|");
  const last = key.lastIndexOf("|");
  if (first === -1) return { kind: "", id: "", field: key };
  return { kind: key.slice(0, first), id: key.slice(first + 1, Math.max(first + 1, last)), field: key.slice(last + 1) };
}

/** The user's own name for a part of the document. */
export function partName(draft: Draft, id: string): string {
  const activity = activitiesOf(draft.attributes).find((one) => one.instance_id === id);
  const name = (activity ?? draft.attributes.sections.find((section) => section.id === id))?.name;
  return name?.trim() || "Unnamed";
}

/** Say which field a key is: "Name", "Time of Scales". */
export function labelOf(key: Key, draft: Draft): string {
  const { kind, id, field } = readKey(key);
  if (kind === "section" || kind === "activity") return `${PART_NAMES[field] ?? "Details"} of ${partName(draft, id)}`;
  return FIELD_NAMES[key] ?? "Details";
}

function idsOf(draft: Draft): Set<string> {
  const activities = activitiesOf(draft.attributes).map((one) => one.instance_id);
  return new Set([...draft.attributes.sections.map((section) => section.id), ...activities]);
}

/** "Name was", "Notes were". */
export function labelWithVerb(key: Key, draft: Draft): string {
  const label = labelOf(key, draft);
  return `${label} ${/^(Notes|Values|Sets|Details|Activities|Pauses)/.test(label) ? "were" : "was"}`;
}

/** Say what a merge took over from elsewhere, one sentence each. */
export function sayTaken(base: Draft, mine: Draft, theirs: Draft, merged: Merge): string[] {
  const [old, here, there, kept] = [base, mine, theirs, merged.draft].map(idsOf);
  const changed = [...new Set(merged.taken.map((key) => labelWithVerb(key, theirs)))];
  const sentences = changed.map((label) => `${label} changed elsewhere and taken over.`);
  for (const id of there ?? []) {
    if (!old?.has(id)) sentences.push(`${partName(theirs, id)} was added elsewhere.`);
    else if (!here?.has(id) && kept?.has(id))
      sentences.push(`${partName(theirs, id)} was changed elsewhere and is back.`);
  }
  for (const id of old ?? []) {
    if (there?.has(id) || !here?.has(id)) continue;
    const isKept = kept?.has(id) ?? false;
    const tail = isKept ? "elsewhere. It is kept, because you changed it here." : "elsewhere.";
    sentences.push(`${partName(mine, id)} was removed ${tail}`);
  }
  return sentences;
}
