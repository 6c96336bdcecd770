/** Arrows, Home and End go through the rows of a list, by the button that each has. */

import type { KeyboardEvent } from "react";

/** Move the focus among the rows; returns the place of the row that has it now, null when the key was another. */
export function focusRow(list: HTMLElement | null, event: KeyboardEvent): number | null {
  if (!list || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row.matches(":focus"));
  if (at === -1) return null;
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const to = places[event.key];
  const row = to === undefined ? undefined : rows[to];
  if (to === undefined || !row) return null;
  event.preventDefault();
  row.focus();
  return to;
}
