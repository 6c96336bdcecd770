/** Turns a layout into the nodes React Flow draws; sizes are given, so nothing is measured. */

import type { Node } from "@xyflow/react";
import { type Growth, leavesId } from "../layout/growth";
import type { Label, PlacedGoal, PlacedLeaves, Point, TreeLayout } from "../layout/shapes";

export type GoalFlowNode = Node<{ placed: PlacedGoal; label: Label | null; look: GoalLook }, "goal">;
export type LeavesFlowNode = Node<LeavesData, "leaves">;
export type FlowNode = GoalFlowNode | LeavesFlowNode;

interface LeavesData extends Record<string, unknown> {
  list: PlacedLeaves;
  isCard: boolean;
  focusedId: string | null;
  motion: Motion;
}

/** How it comes or goes: from where it grows, or that it is leaving. */
export interface Motion {
  from: Point | null;
  isLeaving: boolean;
}

export interface GoalLook extends Motion {
  isSelected: boolean;
  isFocused: boolean;
  isOnTrail: boolean;
  isDimmed: boolean;
}

export interface NodeOptions {
  selectedId: string | null;
  focusedId: string | null;
  trail: ReadonlySet<string>;
  dimmed: ReadonlySet<string>;
  growth: Growth;
  isCard: boolean;
}

export function flowNodes(layout: TreeLayout, options: NodeOptions): FlowNode[] {
  const { from, goals, leaves } = options.growth;
  const arriving = (id: string): Motion => ({ from: from.get(id) ?? null, isLeaving: false });
  const leaving: Motion = { from: null, isLeaving: true };
  return [
    ...layout.goals.map((placed) => goalNode(placed, layout, options, arriving(placed.item.goal.id))),
    ...layout.leaves.map((list) => leavesNode(list, options, arriving(leavesId(list.item.goal.id)))),
    ...goals.map((placed) => goalNode(placed, layout, options, leaving)),
    ...leaves.map((list) => leavesNode(list, options, leaving)),
  ];
}

function goalNode(placed: PlacedGoal, layout: TreeLayout, options: NodeOptions, motion: Motion): GoalFlowNode {
  const { selectedId, focusedId, trail, dimmed } = options;
  const { id } = placed.item.goal;
  const isSelected = id === selectedId;
  const look: GoalLook = {
    ...motion,
    isSelected,
    isFocused: id === focusedId,
    isOnTrail: trail.has(id) && !isSelected,
    isDimmed: dimmed.has(id),
  };
  return {
    id,
    type: "goal",
    position: { x: placed.x, y: placed.y },
    width: placed.width,
    height: placed.height,
    zIndex: motion.isLeaving ? 0 : isSelected ? 2 : 1,
    data: { placed, label: layout.labels.get(id) ?? null, look },
  };
}

function leavesNode(list: PlacedLeaves, { isCard, focusedId }: NodeOptions, motion: Motion): LeavesFlowNode {
  const { id } = list.item.goal;
  const keys = [...list.item.leaves.flatMap((leaf) => [leaf.id, `${id}:${leaf.id}`]), `${id}:more`];
  return {
    id: leavesId(id),
    type: "leaves",
    position: { x: list.x, y: list.y },
    width: list.width,
    height: list.height,
    zIndex: motion.isLeaving ? 0 : 1,
    data: { list, isCard, focusedId: focusedId !== null && keys.includes(focusedId) ? focusedId : null, motion },
  };
}
