/** What was edited, step by step, so that each can be taken back and done again. */

import { activitiesOf, changedKeys, hasMoved, type Key } from "@/practice/compare";
import { type Draft, isSame } from "@/practice/editing";
import { labelOf, partName } from "@/practice/words";

/** One edit; typing in one field grows it. */
export interface Step {
  before: Draft;
  after: Draft;
  /** What was done: "Changed name." */
  message: string;
  isTyping: boolean;
  /** When it was last grown, milliseconds. */
  at: number;
}

export interface History {
  done: Step[];
  undone: Step[];
}

const MOST_STEPS = 100;
/** A pause in typing that makes a new step. */
const TYPING_MS = 10_000;

export const NO_HISTORY: History = { done: [], undone: [] };

/** Grow the last step by an edit when both are typing in the same field, and return it; else null. */
export function growStep({ done, undone }: History, edit: Step): Step | null {
  const last = done.at(-1);
  if (!last?.isTyping || !edit.isTyping || undone.length > 0 || edit.at - last.at > TYPING_MS) return null;
  if (!isSame(last.after, edit.before)) return null;
  const [before, now] = [changedKeys(last.before, last.after), changedKeys(edit.before, edit.after)];
  if (before.size !== now.size || [...now].some((key) => !before.has(key))) return null;
  return Object.assign(last, { after: edit.after, at: edit.at });
}

/** Put a step on; what had been taken back cannot be done again from here. */
export function pushStep({ done }: History, step: Step): History {
  return { done: [...done, step].slice(-MOST_STEPS), undone: [] };
}

/** Move a step to what was taken back, or back to what is done; null when it is not there. */
export function moveStep(history: History, step: Step | undefined, to: "undone" | "done"): History | null {
  const from = to === "undone" ? "done" : "undone";
  if (!step || !history[from].includes(step)) return null;
  const left = { ...history, [from]: history[from].filter((other) => other !== step) };
  return { ...left, [to]: [...history[to], step] };
}

const partsIn = ({ attributes }: Draft) => [
  ...attributes.sections.map((section) => section.id),
  ...activitiesOf(attributes).map((one) => one.instance_id),
];

/** Say an edit: "Changed name.", "Added Scales.", "Removed Warm-up.", "Moved things." */
export function sayStep(before: Draft, after: Draft): string {
  const [old, now] = [partsIn(before), partsIn(after)];
  const [added, removed] = [now.find((id) => !old.includes(id)), old.find((id) => !now.includes(id))];
  if (added !== undefined && removed === undefined) return `Added ${partName(after, added)}.`;
  if (removed !== undefined) return `Removed ${partName(before, removed)}.`;
  const keys = [...changedKeys(before, after)];
  const [key] = keys;
  if (key === undefined)
    return hasMoved(before.attributes, after.attributes) ? "Changed the order." : "Changed nothing.";
  return `Changed ${lowered(labelOf(mainOf(keys) ?? key, after))}.`;
}

/** An edit that changes several fields is said by the one that a person chose. */
function mainOf(keys: Key[]): Key | undefined {
  return ["status", "session_start", "session_end", "discipline"].find((key) => keys.includes(key));
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
