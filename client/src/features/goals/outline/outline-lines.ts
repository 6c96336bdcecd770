/** The line of a goal that is being typed: where it begins, and where Tab and Shift+Tab take it. */

import { type GoalLevelType, nextChildLevel } from "../model/levels";
import type { Forest, GoalNode } from "../model/tree";
import type { NewLine } from "./outline-rows";

/** A line behind a goal, on its level. */
export function lineAfter(goal: GoalNode): NewLine {
  return { parentId: goal.parent?.id ?? null, afterId: goal.id, type: goal.type };
}

/** A line behind the last child of a goal, or of the tree; null where no level is left. */
export function lineBelow(parent: GoalNode | null, children: readonly GoalNode[]): NewLine | null {
  const last = children.at(-1);
  const type = last?.type ?? nextChildLevel(parent?.type ?? null)?.type;
  return type ? { parentId: parent?.id ?? null, afterId: last?.id ?? null, type } : null;
}

/** Tab: the line goes below the sibling above it. */
export function lineIn(forest: Forest, line: NewLine): NewLine | null {
  if (line.afterId === null) return null;
  const above = forest.goals.get(line.afterId);
  if (above) return lineBelow(above, above.children);
  // It was made a moment ago, by the Enter before this Tab.
  const type = nextChildLevel(line.type)?.type;
  return type ? { parentId: line.afterId, afterId: null, type, meanwhile: line } : null;
}

/** Shift+Tab: the line goes behind its parent. */
export function lineOut(forest: Forest, line: NewLine): NewLine | null {
  const parent = line.parentId === null ? undefined : forest.goals.get(line.parentId);
  return parent ? lineAfter(parent) : (line.meanwhile ?? null);
}

/** What the level of a line is called before it has a name. */
export function sayNewLine(type: GoalLevelType): string {
  return ["ImmediateGoal", "MicroGoal", "NanoGoal"].includes(type) ? "New step" : "New goal";
}
