/** Which rows are picked together, and what of them a change is about. */

import type { Forest, GoalNode } from "../model/tree";
import type { OutlineRow } from "./outline-rows";

export interface Picks {
  ids: ReadonlySet<string>;
  /** Where a range began. */
  anchorId: string | null;
  /** A range ends with the next plain move; what was picked one by one stays. */
  isRange: boolean;
}

export const NO_PICKS: Picks = { ids: new Set(), anchorId: null, isRange: false };

/** Pick everything between the anchor (or the row in focus) and `toId`. */
export function pickRange(rows: readonly OutlineRow[], picks: Picks, currentId: string | null, toId: string): Picks {
  const anchorId = picks.anchorId ?? currentId ?? toId;
  const keys = rows.filter((row) => row.kind === "goal").map((row) => row.key);
  const ends = [keys.indexOf(anchorId), keys.indexOf(toId)].sort((left, right) => left - right);
  const [from = -1, to = -1] = ends;
  if (from < 0) return { ids: new Set([toId]), anchorId: toId, isRange: true };
  return { ids: new Set(keys.slice(from, to + 1)), anchorId, isRange: true };
}

/** Add a row to what is picked, or take it away. The first one takes the row in focus along. */
export function togglePick(picks: Picks, currentId: string | null, id: string): Picks {
  const ids = new Set(picks.ids);
  if (ids.size === 0 && currentId !== null && currentId !== id) ids.add(currentId);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchorId: id, isRange: false };
}

/** Pick a goal and its siblings, as far as they are shown. */
export function pickLevel(rows: readonly OutlineRow[], id: string): Picks {
  const goals = rows.flatMap((row) => (row.kind === "goal" ? [row.goal] : []));
  const parent = goals.find((goal) => goal.id === id)?.parent ?? null;
  return {
    ids: new Set(goals.filter((goal) => goal.parent === parent).map((goal) => goal.id)),
    anchorId: id,
    isRange: false,
  };
}

/** The goals a change is about, in reading order: without those that move along with one above them. */
export function changed(forest: Forest, picks: Picks, currentId: string | null): GoalNode[] {
  const ids = picks.ids.size > 0 ? picks.ids : new Set(currentId === null ? [] : [currentId]);
  const found: GoalNode[] = [];
  const visit = (goal: GoalNode): void => {
    if (ids.has(goal.id)) found.push(goal);
    else for (const child of goal.children) visit(child);
  };
  for (const root of forest.roots) visit(root);
  return found;
}
