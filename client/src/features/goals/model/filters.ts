/** What the goals page can be narrowed to, and what a narrowed tree leaves out; the way to what is left stays, dimmed. */

import { isDueSoon, isOverdue } from "./deadlines";
import { ancestorsOf } from "./forest";
import { warmth } from "./rollups";
import { countGoals, cutForest, subtreeOf } from "./subtree";
import type { Forest, GoalNode } from "./tree";

export interface GoalFilters {
  isOpenOnly: boolean;
  discipline: string | null;
  due: "soon" | "overdue" | null;
  isCold: boolean;
}

export interface NarrowedForest {
  forest: Forest;
  /** Goals that do not match and are there only for the way to those that do. */
  dimmed: ReadonlySet<string>;
  hiddenCount: number;
}

export const NO_FILTERS: GoalFilters = { isOpenOnly: false, discipline: null, due: null, isCold: false };
/** After this many days without practice a goal is going cold. */
const COLD_DAYS = 14;
const NOTHING: ReadonlySet<string> = new Set();

export function countFilters({ isOpenOnly, discipline, due, isCold }: GoalFilters): number {
  return [isOpenOnly, discipline !== null, due !== null, isCold].filter(Boolean).length;
}

/** Return the forest with only what matches and the way to it; the chosen goal and the shown subtree's are always kept. */
export function narrowForest(
  forest: Forest,
  filters: GoalFilters,
  today: string,
  { selectedId, branchId }: { selectedId: string | null; branchId: string | null },
): NarrowedForest {
  if (countFilters(filters) === 0) return { forest, dimmed: NOTHING, hiddenCount: 0 };
  const isKept = (goal: GoalNode) => goal.id === selectedId || goal.id === branchId || matches(goal, filters, today);
  const found = new Set([...forest.goals.values()].filter(isKept));
  const kept = new Set(found);
  for (const goal of found) for (const above of ancestorsOf(goal)) kept.add(above);
  const dimmed = new Set([...kept].filter((goal) => !found.has(goal)).map((goal) => goal.id));
  const narrowed = cutForest(
    forest,
    forest.roots.filter((root) => kept.has(root)),
    (goal) => kept.has(goal),
  );
  const all = countGoals(subtreeOf(forest, branchId).roots);
  return { forest: narrowed, dimmed, hiddenCount: all - countGoals(subtreeOf(narrowed, branchId).roots) };
}

function matches(goal: GoalNode, filters: GoalFilters, today: string): boolean {
  const { isOpenOnly, discipline, due, isCold } = filters;
  if (isOpenOnly && goal.completed) return false;
  if (discipline !== null && !(goal.rollup.secondsByDiscipline.get(discipline) ?? 0)) return false;
  if (due === "soon" && !isDueSoon(goal, today)) return false;
  if (due === "overdue" && !isOverdue(goal, today)) return false;
  if (isCold && (goal.completed || (warmth(goal, today) ?? COLD_DAYS) < COLD_DAYS)) return false;
  return true;
}
