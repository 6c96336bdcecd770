/** The hue of a goal: the discipline with the most time in it; without one, that of the goal above it. */

import { DISCIPLINES, type DisciplineLook, disciplineLook } from "@/disciplines";
import type { GoalNode } from "../model/tree";
import type { IcicleCell } from "./layout";

export function lookOf(goal: GoalNode): DisciplineLook {
  let from: GoalNode = goal;
  while (from.rollup.discipline === null && from.parent) from = from.parent;
  return disciplineLook(from.rollup.discipline);
}

/** The disciplines that are to be seen, in their usual order. */
export function looksIn(cells: readonly IcicleCell[]): DisciplineLook[] {
  const keys = new Set(cells.map((cell) => lookOf(cell.goal).key));
  return DISCIPLINES.filter(({ key }) => keys.has(key));
}
