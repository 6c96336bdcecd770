/** What was done, in words for the toast that offers to undo it. */

import type { GoalChanges } from "@/api/types";
import type { Forest } from "./tree";

const FIELD_WORDS: Record<keyof GoalChanges, string> = {
  name: "the name",
  description: "the description",
  deadline: "the deadline",
  targets: "the targets",
  weekly_minutes: "the weekly budget",
  completes_with_children: "how it is completed",
};

/** "Moved 14 goals to the trash." counts the goals below too; sessions are counted only where there are no goals. */
export function sayTrashed(forest: Forest, ids: readonly string[]): string {
  const goals = ids.flatMap((id) => forest.goals.get(id) ?? []);
  const count = goals.reduce((sum, goal) => sum + 1 + goal.rollup.goalCount, 0);
  if (count > 1) return `Moved ${count} goals to the trash.`;
  return `Moved ${nameOrCount(forest, ids)} to the trash.`;
}

/** "Moved “Sing it” to the end.", "Moved 3 goals under “Set”." */
export function sayMoved(
  forest: Forest,
  ids: readonly string[],
  place: { parentId: string | null; beforeId?: string; afterId?: string },
): string {
  const what = nameOrCount(forest, ids);
  const parent = place.parentId === null ? null : forest.goals.get(place.parentId);
  const stays = ids.every((id) => forest.goals.get(id)?.parent === (parent ?? null) && forest.goals.has(id));
  if (!stays) {
    if (parent) return `Moved ${what} under “${parent.name}”.`;
    return ids.some((id) => forest.sessions.has(id)) ? `Unfiled ${what}.` : `Moved ${what} to the top level.`;
  }
  const siblings = (parent?.children ?? forest.roots).filter((sibling) => !ids.includes(sibling.id));
  if (place.beforeId !== undefined && siblings[0]?.id === place.beforeId) return `Moved ${what} to the beginning.`;
  if (place.beforeId === undefined && (place.afterId ?? siblings.at(-1)?.id) === siblings.at(-1)?.id)
    return `Moved ${what} to the end.`;
  const beside = siblings.find((sibling) => sibling.id === (place.beforeId ?? place.afterId));
  return beside ? `Moved ${what} ${place.beforeId ? "before" : "after"} “${beside.name}”.` : `Moved ${what}.`;
}

/** "“Sing it” is done.", "3 goals are open again." */
export function sayCompleted(goals: readonly { name: string }[], completed: boolean): string {
  const state = completed ? "done" : "open again";
  return goals.length === 1 ? `“${goals[0]?.name}” is ${state}.` : `${goals.length} goals are ${state}.`;
}

/** "Changed the deadline of “Blue Bossa”." */
export function sayChanged(name: string, changes: GoalChanges): string {
  if (changes.name !== undefined) return `Renamed “${name}” to “${changes.name}”.`;
  if (changes.completes_with_children !== undefined)
    return `“${name}” is ${changes.completes_with_children ? "done by itself when all goals below are" : "done only by hand"}.`;
  const words = Object.entries(FIELD_WORDS).flatMap(([field, word]) => (field in changes ? [word] : []));
  return `Changed ${words.join(" and ")} of “${name}”.`;
}

function nameOrCount(forest: Forest, ids: readonly string[]): string {
  const only = ids.length === 1 ? ids[0] : undefined;
  if (only !== undefined) return `“${forest.goals.get(only)?.name ?? forest.sessions.get(only)?.name ?? "it"}”`;
  const isSession = ids.every((id) => forest.sessions.has(id));
  return `${ids.length} ${isSession ? "sessions" : "goals"}`;
}
