/** Where a goal could stand, and which sessions could also count for it. */

import { goalLevelsBelow } from "./levels";
import { isWithin } from "./subtree";
import type { Forest, GoalNode, SessionLeaf } from "./tree";
import { sessionsWithin } from "./weeks";

/** Return the goals that this one could be moved under without changing its level, in the order of the tree. */
export function possibleParents(forest: Forest, goal: GoalNode): GoalNode[] {
  const found: GoalNode[] = [];
  const visit = (each: GoalNode) => {
    if (each.rank >= goal.rank || each === goal) return;
    if (each !== goal.parent) found.push(each);
    for (const child of each.children) visit(child);
  };
  for (const root of forest.roots) visit(root);
  return found;
}

/** Say whether a goal could stand without a goal above it. */
export function canBeRoot(goal: GoalNode): boolean {
  return goal.parent !== null && goalLevelsBelow(null).some((level) => level.type === goal.type);
}

/** Return the sessions that could also count for a goal: those that do not count already, newest first. */
export function possibleSessions(forest: Forest, goal: GoalNode): SessionLeaf[] {
  const counted = sessionsWithin(goal);
  return [...forest.sessions.values()]
    .filter(({ id, goalId }) => {
      const home = forest.goals.get(goalId ?? "");
      return !counted.has(id) && !(home && isWithin(home, goal));
    })
    .sort((left, right) => (right.start ?? "").localeCompare(left.start ?? ""));
}
