/** The rows of the library: which are shown, in which order, and what they say. */

import type { ActivityDefinition, ActivityGroup, TemplateItem } from "@/api/types";
import type { LibraryView } from "@/features/library/library-address";
import { addDays, daysBetween } from "@/lib/time";

type Listed = { name: string; discipline: string };

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function byName(one: Listed, other: Listed): number {
  return one.name.localeCompare(other.name, undefined, { sensitivity: "base", numeric: true });
}

/** Keep the rows of the discipline that have every typed word somewhere in their text. */
function keepShown<Row extends Listed>(rows: readonly Row[], view: LibraryView, textOf: (row: Row) => string): Row[] {
  const words = plain(view.q).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (view.discipline !== null && row.discipline !== view.discipline) return false;
    const text = plain(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

/** Return the templates to show; the last used come first, as the server lists them, unless names are asked for. */
export function shownTemplates(rows: readonly TemplateItem[], view: LibraryView): TemplateItem[] {
  const shown = keepShown(rows, view, ({ name, goal_name, focus_area }) => [name, goal_name, focus_area].join(" "));
  return view.sort === "name" ? shown.sort(byName) : shown;
}

export type ShownGroup = { id: string | null; name: string; activities: ActivityDefinition[] };

/** Return the activities under their groups, those without a group last; with a filter only groups that have some. */
export function shownGroups(
  rows: readonly ActivityDefinition[],
  groups: readonly ActivityGroup[],
  view: LibraryView,
): ShownGroup[] {
  const shown = keepShown(rows, view, ({ name, metrics }) => [name, ...metrics.map((one) => one.name)].join(" "));
  const ordered = [...shown].sort(view.sort === "name" ? byName : byLast);
  const isNarrow = view.q.trim() !== "" || view.discipline !== null || view.isArchived;
  const known = new Set(groups.map(({ id }) => id));
  const inGroups = groups
    .map(({ id, name }) => ({ id, name, activities: ordered.filter(({ group_id }) => group_id === id) }))
    .filter(({ activities }) => !isNarrow || activities.length > 0);
  const rest = ordered.filter(({ group_id }) => group_id === null || !known.has(group_id));
  return rest.length === 0 ? inGroups : [...inGroups, { id: null, name: "Without a group", activities: rest }];
}

function byLast(one: ActivityDefinition, other: ActivityDefinition): number {
  const [here, there] = [one.last_session_date ?? "", other.last_session_date ?? ""];
  return here === there ? byName(one, other) : here > there ? -1 : 1;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Say when something was last: "Today", "Yesterday", "Thu" within the week, "12 Nov", "12 Nov 2025"; "–" for never. */
export function sayWhen(date: string | null, today: string): string {
  if (date === null) return "–";
  const ago = daysBetween(date, today);
  if (ago === 0) return "Today";
  if (ago === 1) return "Yesterday";
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (ago > 1 && date > addDays(today, -7))
    return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? date;
  return `${day} ${MONTHS[month - 1]}${today.startsWith(`${year}-`) ? "" : ` ${year}`}`;
}

/** Return the place of a group after a step; null at the edge. */
export function steppedOrder(ids: readonly string[], id: string, by: 1 | -1): string[] | null {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= ids.length) return null;
  return ids.filter((one) => one !== id).toSpliced(to, 0, id);
}
