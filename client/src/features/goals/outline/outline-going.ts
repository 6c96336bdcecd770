/** Where a key goes from a row: to another row, or to open or close the one it is on. */

import type { GoalNode } from "../model/tree";
import type { Going } from "./outline-keys";
import type { GoalRow, OutlineRow } from "./outline-rows";

export type Gone = { kind: "row"; key: string } | { kind: "open" | "close"; goal: GoalNode } | null;

/** Rows a page key goes. */
const PAGE_ROWS = 16;

export function goFrom(rows: readonly OutlineRow[], key: string | null, to: Going): Gone {
  const goals = rows.filter((row): row is GoalRow => row.kind === "goal");
  const index = goals.findIndex((row) => row.key === key);
  const row = goals[index];
  if (!row || to === "home") return rowAt(goals, 0);
  switch (to) {
    case "end":
      return rowAt(goals, goals.length - 1);
    case "up":
      return rowAt(goals, index - 1);
    case "down":
      return rowAt(goals, index + 1);
    case "pageUp":
      return rowAt(goals, Math.max(0, index - PAGE_ROWS));
    case "pageDown":
      return rowAt(goals, Math.min(goals.length - 1, index + PAGE_ROWS));
    case "right":
      if (row.isOpen) return rowAt(goals, index + 1);
      return row.goal.children.length > 0 ? { kind: "open", goal: row.goal } : null;
    case "left":
      if (row.isOpen) return { kind: "close", goal: row.goal };
      return goals.some((above) => above.goal === row.goal.parent)
        ? { kind: "row", key: row.goal.parent?.id ?? "" }
        : null;
  }
}

/** The row that gets the focus when some rows go: the next one that stays, or the one before. */
export function rowAfterLosing(rows: readonly OutlineRow[], lost: readonly GoalNode[]): string | null {
  const isLost = (goal: GoalNode): boolean => {
    for (let above: GoalNode | null = goal; above; above = above.parent) if (lost.includes(above)) return true;
    return false;
  };
  const goals = rows.filter((row): row is GoalRow => row.kind === "goal");
  const last = goals.findLastIndex((row) => isLost(row.goal));
  const next = goals[last + 1];
  const parent = goals[last] && lost.at(-1)?.parent;
  if (next && next.goal.parent === parent) return next.key;
  return goals.slice(0, Math.max(0, last)).findLast((row) => !isLost(row.goal))?.key ?? next?.key ?? null;
}

function rowAt(goals: readonly GoalRow[], index: number): Gone {
  const row = goals[index];
  return row ? { kind: "row", key: row.key } : null;
}
