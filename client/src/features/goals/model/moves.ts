/** The visible tree as one list of entries, and where a key goes from each: what screen readers and arrows use. */

import type { GoalNode, SessionLeaf } from "./tree";
import type { VisibleGoal } from "./visible";

export interface Entry {
  key: string;
  parentKey: string | null;
  level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  count: number;
  name: string;
  kind: "goal" | "session" | "more";
  item: VisibleGoal;
  session: SessionLeaf | null;
}

export type MoveKey = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End";

/** What a key does: go to an entry, or open or close the one it is on. */
export type Move = { kind: "go"; key: string } | { kind: "open" | "close"; goal: GoalNode } | null;

/** List the visible goals and leaves in reading order; the leaves of a goal come after its children. */
export function entriesOf(visible: readonly VisibleGoal[]): Entry[] {
  const entries: Entry[] = [];
  const childrenOf = new Map<string | null, VisibleGoal[]>();
  const shown = new Set(visible.map((item) => item.goal.id));
  for (const item of visible) {
    const parentId = item.goal.parent && shown.has(item.goal.parent.id) ? item.goal.parent.id : null;
    childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), item]);
  }
  const visit = (item: VisibleGoal, at: Pick<Entry, "parentKey" | "level" | "place" | "count">): void => {
    const { goal, leaves, moreLeaves } = item;
    entries.push({ ...at, key: goal.id, name: goal.name, kind: "goal", item, session: null });
    const children = childrenOf.get(goal.id) ?? [];
    const count = children.length + leaves.length + (moreLeaves > 0 ? 1 : 0);
    const below = { parentKey: goal.id, level: at.level + 1, count };
    children.forEach((child, index) => {
      visit(child, { ...below, place: index + 1 });
    });
    leaves.forEach((session, index) => {
      const place = children.length + index + 1;
      // A session may be drawn below several goals: its own and those it also counts for.
      const key = session.goalId === goal.id ? session.id : `${goal.id}:${session.id}`;
      entries.push({ ...below, place, item, key, name: session.name, kind: "session", session });
    });
    if (moreLeaves === 0) return;
    const name = `and ${moreLeaves} more ${moreLeaves === 1 ? "session" : "sessions"}`;
    entries.push({ ...below, place: count, item, key: `${goal.id}:more`, name, kind: "more", session: null });
  };
  const roots = childrenOf.get(null) ?? [];
  roots.forEach((item, index) => {
    visit(item, { parentKey: null, level: 1, place: index + 1, count: roots.length });
  });
  return entries;
}

/** Left goes to the parent or closes, right opens or goes to the first child, up and down stay on the level. */
export function moveFrom(entries: readonly Entry[], key: string | null, pressed: MoveKey): Move {
  const index = entries.findIndex((entry) => entry.key === key);
  const entry = entries[index];
  if (!entry) return go(entries[0]);
  if (pressed === "Home") return go(entries[0]);
  if (pressed === "End") return go(entries.at(-1));
  if (pressed === "ArrowRight") {
    const child = entries.find((candidate) => candidate.parentKey === entry.key);
    if (child) return go(child);
    return entry.kind === "goal" && entry.item.foldCount > 0 && !entry.item.isOpen
      ? { kind: "open", goal: entry.item.goal }
      : null;
  }
  if (pressed === "ArrowLeft") {
    const parent = entries.find((candidate) => candidate.key === entry.parentKey);
    if (parent) return go(parent);
    return entry.item.isOpen ? { kind: "close", goal: entry.item.goal } : null;
  }
  const step = pressed === "ArrowUp" ? -1 : 1;
  for (let place = index + step; place >= 0 && place < entries.length; place += step) {
    if (entries[place]?.level === entry.level) return go(entries[place]);
  }
  return go(entries[index + step]);
}

/** The next entry whose name begins with the typed letters, after the one in focus. */
export function findByTyping(entries: readonly Entry[], key: string | null, typed: string): Entry | undefined {
  const start = entries.findIndex((entry) => entry.key === key) + (typed.length > 1 ? 0 : 1);
  const order = [...entries.slice(start), ...entries.slice(0, start)];
  return order.find((entry) => entry.name.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase()));
}

function go(entry: Entry | undefined): Move {
  return entry ? { kind: "go", key: entry.key } : null;
}
