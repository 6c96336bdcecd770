/** One change to several sessions: its operations, and what is said of it. */

import type { Discipline, Operation, SessionItem } from "@/api/types";
import { STATUS_WORDS } from "@/features/sessions/model";
import { plural } from "@/lib/numbers";

export type Outcome = "COMPLETED" | "PARTIAL" | "ABANDONED" | "CANCELLED";
export type BulkEdit = { operations: Operation[]; message: string };
type Items = readonly SessionItem[];

export const OUTCOMES: readonly Outcome[] = ["COMPLETED", "PARTIAL", "ABANDONED", "CANCELLED"];

function said(items: Items): string {
  const [only] = items;
  return items.length === 1 && only ? `“${only.name}”` : plural(items.length, "session");
}

/** File sessions under a goal, or under none. */
export function fileUnder(items: Items, goal: { id: string; name: string } | null): BulkEdit {
  const moved = items.filter(({ parent_id }) => parent_id !== (goal?.id ?? null));
  return {
    operations: moved.map(({ id }) => ({ op: "move", id, parent_id: goal?.id ?? null })),
    message: goal ? `Filed ${said(moved)} under “${goal.name}”.` : `Filed ${said(moved)} under no goal.`,
  };
}

/** Give sessions another discipline; a type that it does not have becomes its first one. */
export function giveDiscipline(items: Items, { key, label, session_types }: Discipline): BulkEdit {
  const changed = items.filter(({ discipline }) => discipline !== key);
  const first = session_types[0]?.key;
  const typeOf = (item: SessionItem) =>
    session_types.some((type) => type.key === item.session_type) ? (item.session_type ?? first) : first;
  return {
    operations: changed.map((item) => {
      const type = typeOf(item);
      const session_changes = { discipline: key, ...(type === undefined ? {} : { session_type: type }) };
      return { op: "edit_session", id: item.id, session_changes };
    }),
    message: `Made ${said(changed)} ${label}.`,
  };
}

/** Give sessions an outcome; what still runs is left alone. */
export function giveOutcome(items: Items, status: Outcome): BulkEdit {
  const changed = items.filter((item) => item.status !== status && item.status !== "ACTIVE");
  return {
    operations: changed.map(({ id }) => ({ op: "edit_session", id, session_changes: { status } })),
    message: `Marked ${said(changed)} as ${STATUS_WORDS[status]}.`,
  };
}

/** Move sessions to the trash. */
export function trashSessions(items: Items): BulkEdit {
  return {
    operations: items.map(({ id }) => ({ op: "trash", id })),
    message: `Moved ${said(items)} to the trash.`,
  };
}
