/** Parts of a forest as forests of their own: the same goals in fresh objects, with depths that count from the new roots. */

import type { Forest, GoalNode } from "./tree";

/** Return a forest of these roots, and below them only what `keeps` allows. */
export function cutForest(
  forest: Forest,
  roots: readonly GoalNode[],
  keeps: (goal: GoalNode) => boolean = () => true,
): Forest {
  const goals = new Map<string, GoalNode>();
  const copy = (goal: GoalNode, parent: GoalNode | null): GoalNode => {
    const twin: GoalNode = { ...goal, parent, depth: parent ? parent.depth + 1 : 0, children: [] };
    goals.set(twin.id, twin);
    twin.children = goal.children.filter(keeps).map((child) => copy(child, twin));
    return twin;
  };
  return { ...forest, roots: roots.map((root) => copy(root, null)), goals };
}

/** Return the forest of one goal and what is below it; the whole forest when there is no such goal. */
export function subtreeOf(forest: Forest, id: string | null): Forest {
  const root = id === null ? undefined : forest.goals.get(id);
  return root ? { ...cutForest(forest, [root]), maxSeconds: root.rollup.totalSeconds } : forest;
}

/** Say whether a goal is `root` or stands below it. */
export function isWithin(goal: GoalNode, root: GoalNode): boolean {
  for (let above: GoalNode | null = goal; above; above = above.parent) if (above.id === root.id) return true;
  return false;
}

export function countGoals(roots: readonly GoalNode[]): number {
  return roots.reduce((sum, root) => sum + 1 + countGoals(root.children), 0);
}
