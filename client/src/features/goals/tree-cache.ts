/** Changes to the cached tree, so that what a person does is on the screen before the server has answered. */

import type { QueryClient } from "@tanstack/react-query";
import { activitiesQuery, CHANGED_WITH_TREE, goalQuery, treeQuery } from "@/api/queries";
import type { Goal, GoalChanges, GoalIn, Node, Operation, Rollups } from "@/api/types";
import { idle } from "@/practice/write-queue";
import { applyOperations } from "./apply-operations";
import { previewTargets, targetInputs } from "./model/targets";

const CREATED: Omit<Node, "id" | "type" | "parent_id" | "root_id" | "position" | "name" | "deadline" | "completed"> = {
  ...{ target_progress: null, version: 1, session_start: null, session_end: null, total_duration_seconds: null },
  ...{ section_seconds: null, status: null, discipline: null, session_date: null, result: null },
};

/** Show operations as done. */
export function applyInTree(client: QueryClient, operations: readonly Operation[]): void {
  client.setQueryData(treeQuery.queryKey, (tree) => {
    if (!tree) return tree;
    const rollups = tree.rollups && { ...tree.rollups, links: applyLinks(tree.rollups.links, operations) };
    return { ...tree, nodes: applyOperations(tree.nodes, operations), rollups };
  });
  for (const { op, id, changes } of operations) {
    if (op === "update" && id !== undefined && changes) putInGoal(client, id, changes);
    const completed = op === "complete" || (op === "reopen" ? false : undefined);
    if (completed === undefined || id === undefined) continue;
    client.setQueryData(goalQuery(id).queryKey, (goal) => goal && { ...goal, completed });
  }
}

/** Show changes of a goal's fields as made. */
export function putChanges(client: QueryClient, id: string, changes: GoalChanges): void {
  applyInTree(client, [{ op: "update", id, changes }]);
}

/** Take over a goal as the server has it. */
export function adoptGoal(client: QueryClient, goal: Goal): void {
  client.setQueryData(goalQuery(goal.id).queryKey, goal);
  const { id, type, parent_id, root_id, position, name, deadline, completed, target_progress, version } = goal;
  const fields = { type, parent_id, root_id, position, name, deadline, completed, target_progress, version };
  updateNodes(client, (nodes) => nodes.map((node) => (node.id === id ? { ...node, ...fields } : node)));
}

/** What stands in these fields now, as it would be sent; null where this screen does not know. */
export function fieldsBefore(client: QueryClient, id: string, changes: GoalChanges): GoalChanges | null {
  const node = client.getQueryData(treeQuery.queryKey)?.nodes.find((candidate) => candidate.id === id);
  const goal = client.getQueryData(goalQuery(id).queryKey);
  return pickChanged(changes, { ...node, ...(goal && fieldsOf(goal)) });
}

/** What can be written of a goal, as it would be sent. */
export function fieldsOf(goal: Goal): Required<GoalChanges> {
  const { name, description, deadline, weekly_minutes, completes_with_children } = goal;
  return {
    ...{ name, description, deadline, weekly_minutes, completes_with_children },
    targets: targetInputs(goal.targets ?? []),
  };
}

/** Return the fields of `known` that `changes` names; null when one is missing there. */
export function pickChanged(changes: GoalChanges, known: GoalChanges): GoalChanges | null {
  const { name, description, deadline, targets, weekly_minutes, completes_with_children } = known;
  const fields = { name, description, deadline, targets, weekly_minutes, completes_with_children };
  const picked = Object.entries(fields).filter(([field]) => field in changes);
  return picked.every(([, value]) => value !== undefined) ? Object.fromEntries(picked) : null;
}

/** Put a goal that is being created where it was asked for, else last among its siblings. */
export function insertInTree(client: QueryClient, input: GoalIn & { id: string }): void {
  const { id, type, name, parent_id = null, before_id, after_id, deadline = null, completed = false } = input;
  updateNodes(client, (nodes) => {
    const created = { ...CREATED, id, type, name, parent_id, root_id: id, position: 0, deadline, completed };
    const others = nodes.filter((node) => node.id !== id);
    const places = { ...(before_id ? { before_id } : {}), ...(after_id ? { after_id } : {}) };
    return applyOperations([...others, created], [{ op: "move", id, parent_id, ...places }]);
  });
}

/** The version the next write of this goal must name. */
export function versionOf(client: QueryClient, id: string): number {
  const inTree = client.getQueryData(treeQuery.queryKey)?.nodes.find((node) => node.id === id)?.version ?? 0;
  return Math.max(inTree, client.getQueryData(goalQuery(id).queryKey)?.version ?? 0, 1);
}

/** Say whether an unknown value of a 412 is the goal as the server has it. */
export function isGoal(value: unknown): value is Goal {
  return typeof value === "object" && value !== null && "id" in value && "version" in value && "name" in value;
}

/** Read again what a change to the tree can change. */
export function refreshTree(client: QueryClient): void {
  for (const queryKey of CHANGED_WITH_TREE) void client.invalidateQueries({ queryKey });
}

/** Only when nothing waits: an answer from before a write would undo it on the screen. */
export function refreshWhenIdle(client: QueryClient): void {
  if (idle()) refreshTree(client);
}

function putInGoal(client: QueryClient, id: string, changes: GoalChanges): void {
  const { targets, ...fields } = changes;
  const activities = client.getQueryData(activitiesQuery.queryKey);
  client.setQueryData(goalQuery(id).queryKey, (goal) => {
    if (!goal) return goal;
    const shown = targets ? previewTargets(targets, goal.targets, activities) : goal.targets;
    return { ...goal, ...fields, targets: shown };
  });
}

function applyLinks(links: Rollups["links"], operations: readonly Operation[]): Rollups["links"] {
  return operations.reduce((held, { op, id, goal_id }) => {
    if ((op !== "link" && op !== "unlink") || id === undefined || goal_id === undefined) return held;
    const others = held.filter((link) => link.practice_session_id !== id || link.goal_id !== goal_id);
    return op === "link" ? [...others, { practice_session_id: id, goal_id }] : others;
  }, links);
}

function updateNodes(client: QueryClient, change: (nodes: Node[]) => Node[]): void {
  client.setQueryData(treeQuery.queryKey, (tree) => (tree ? { ...tree, nodes: change(tree.nodes) } : tree));
}
