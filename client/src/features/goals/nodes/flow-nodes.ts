/** Turns a layout into the nodes React Flow draws; sizes are given, so nothing is measured. */

import type { Node } from "@xyflow/react";
import type { Label, PlacedGoal, PlacedLeaves, TreeLayout } from "../layout/shapes";

export type GoalFlowNode = Node<{ placed: PlacedGoal; label: Label | null; look: GoalLook }, "goal">;
export type LeavesFlowNode = Node<{ list: PlacedLeaves; isCard: boolean; focusedId: string | null }, "leaves">;
export type FlowNode = GoalFlowNode | LeavesFlowNode;

export interface GoalLook {
  isSelected: boolean;
  isFocused: boolean;
  isOnTrail: boolean;
}

export interface NodeOptions {
  selectedId: string | null;
  focusedId: string | null;
  trail: ReadonlySet<string>;
  isCard: boolean;
}

export function flowNodes(layout: TreeLayout, options: NodeOptions): FlowNode[] {
  const { selectedId, focusedId, trail, isCard } = options;
  const goals = layout.goals.map((placed): GoalFlowNode => {
    const { id } = placed.item.goal;
    const isSelected = id === selectedId;
    const look = { isSelected, isFocused: id === focusedId, isOnTrail: trail.has(id) && !isSelected };
    const data = { placed, label: layout.labels.get(id) ?? null, look };
    return {
      id,
      type: "goal",
      position: { x: placed.x, y: placed.y },
      width: placed.width,
      height: placed.height,
      zIndex: isSelected ? 2 : 1,
      data,
    };
  });
  const leaves = layout.leaves.map((list): LeavesFlowNode => {
    const focused = list.item.leaves.some((leaf) => leaf.id === focusedId) || focusedId === `${list.item.goal.id}:more`;
    const data = { list, isCard, focusedId: focused ? focusedId : null };
    const id = `${list.item.goal.id}:leaves`;
    return {
      id,
      type: "leaves",
      position: { x: list.x, y: list.y },
      width: list.width,
      height: list.height,
      zIndex: 1,
      data,
    };
  });
  return [...goals, ...leaves];
}
