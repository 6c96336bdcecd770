/** What operations make of the sessions that a list has loaded, before the server has answered. */

import type { Operation, SessionItem } from "@/api/types";
import { fromInstant } from "@/lib/zones";

/** Return the sessions as they will be; what the list cannot know (a restored one) comes with the next answer. */
export function applyToItems(
  items: readonly SessionItem[],
  operations: readonly Operation[],
  nameOf: (goalId: string) => string | null,
): SessionItem[] {
  const byId = new Map<string, Operation[]>();
  for (const operation of operations)
    if (operation.id !== undefined) byId.set(operation.id, [...(byId.get(operation.id) ?? []), operation]);
  return items.flatMap((item) => {
    const own = byId.get(item.id);
    if (!own) return [item];
    const changed = own.reduce<SessionItem | null>((one, operation) => one && applyTo(one, operation, nameOf), item);
    return changed ? [changed] : [];
  });
}

function applyTo(
  item: SessionItem,
  { op, parent_id, session_changes }: Operation,
  nameOf: (goalId: string) => string | null,
): SessionItem | null {
  if (op === "trash") return null;
  if (op === "move" && parent_id !== undefined)
    return { ...item, parent_id, parent_name: parent_id === null ? null : nameOf(parent_id) };
  if (op !== "edit_session" || !session_changes) return item;
  const changed = { ...item, ...session_changes };
  // Only a time that was the span itself follows the span.
  const isSpan = item.total_duration_seconds !== null && item.total_duration_seconds === spanSeconds(item);
  return isSpan ? { ...changed, total_duration_seconds: spanSeconds(changed) } : changed;
}

function spanSeconds({ session_start: start, session_end: end }: SessionItem): number | null {
  return start === null || end === null ? null : Math.round((fromInstant(end) - fromInstant(start)) / 1000);
}
