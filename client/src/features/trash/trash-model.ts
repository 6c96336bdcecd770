/** How the trash says what is in it, and in which order things come back. */

import type { Operation, TrashItem } from "@/api/types";
import { plural } from "@/lib/numbers";
import { type Clock, daysBetween, formatDate, formatDuration, instantToZoned } from "@/lib/time";

/** What somebody deleted, and what they brought back since the page was opened. */
export type TrashEntry = { item: TrashItem; isBack: boolean };

/** Put what came back where it stood in the list, so that nothing jumps; what was deleted again is simply there. */
export function entriesOf(items: readonly TrashItem[], back: readonly TrashItem[]): TrashEntry[] {
  const here = new Set(items.map(({ id }) => id));
  return [
    ...items.map((item) => ({ item, isBack: false })),
    ...back.filter(({ id }) => !here.has(id)).map((item) => ({ item, isBack: true })),
  ].sort((left, right) => right.item.deleted_at.localeCompare(left.item.deleted_at));
}

/** Say what went with something: "14 goals, 212 sessions, 31 h 20"; null when it went alone and was never practised. */
export function sayContents({ type, goal_count, session_count, total_seconds }: TrashItem): string | null {
  const isSession = type === "PracticeSession";
  const parts = [
    goal_count > (isSession ? 0 : 1) ? plural(goal_count, isSession ? "step" : "goal") : null,
    session_count > (isSession ? 1 : 0) ? plural(session_count, "session") : null,
    total_seconds > 0 ? formatDuration(total_seconds) : null,
  ];
  return parts.filter((part) => part !== null).join(", ") || null;
}

/** Say when something was deleted: "deleted today", "deleted yesterday", "deleted 12 days ago". */
export function sayDeleted(item: TrashItem, clock: Clock, today: string): string {
  const days = daysBetween(instantToZoned(item.deleted_at, clock.time_zone).date, today);
  if (days <= 0) return "deleted today";
  return days === 1 ? "deleted yesterday" : `deleted ${days} days ago`;
}

/** Say until when it can come back: "gone for good on 20 December". */
export function sayPurged(item: TrashItem, clock: Clock, today: string): string {
  return `gone for good on ${formatDate(instantToZoned(item.purged_at, clock.time_zone).date, today)}`;
}

/** Return what went to the trash on its own and holds the place of something; null when that place is there. */
export function placeInTrash(item: TrashItem, items: readonly TrashItem[]): { id: string; name: string } | null {
  if (item.parent_in_trash === null) return null;
  const above = item.trail.findLast(({ id }) => items.some((one) => one.id === id));
  return above ?? item.parent_in_trash;
}

/** Return what brings something back: first what it stood under, as far up as that is in the trash too. */
export function restoring(item: TrashItem, items: readonly TrashItem[]): Operation[] {
  const ids = [item.id];
  let above = placeInTrash(item, items);
  while (above !== null && !ids.includes(above.id)) {
    ids.unshift(above.id);
    const { id } = above;
    const entry = items.find((one) => one.id === id);
    above = entry ? placeInTrash(entry, items) : null;
  }
  return ids.map((id) => ({ op: "restore", id }));
}
