/** Changes of the tree's shape: shown at once, sent as one batch in their order, and each can be undone. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import { treeQuery } from "@/api/queries";
import type { Change, CopyIn, Levels, Operation } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";
import type { UndoEntry } from "@/lib/undo-stack";
import { remember as keep, offer, runBatch, type Say, type Sender, sendBatch } from "@/practice/batches";
import { BATCHES, enqueue } from "@/practice/write-queue";
import type { GoalLevelType } from "./model/levels";
import { sayCompleted, sayMoved, sayTrashed } from "./model/sayings";
import { topmost } from "./model/topmost";
import type { Forest, GoalNode } from "./model/tree";
import { newId } from "./new-id";
import { applyInTree, refreshTree, refreshWhenIdle } from "./tree-cache";

/** Where goals or sessions go; last among their new siblings when none is named. */
export type Place = {
  parentId: string | null;
  beforeId?: string;
  afterId?: string;
  type?: GoalLevelType;
  levels?: Levels;
};
export type Clash = { id: string; type: string; name: string };

/** Do operations and offer to undo them; false when the server refused, which is then said. */
export function runOperations(
  client: QueryClient,
  operations: Operation[],
  message: string,
  say?: Say,
): Promise<boolean> {
  return runBatch(senderOf(client), operations, message, say);
}

/** Put goals or sessions elsewhere, in the order in which they are named. */
export function moveGoals(
  client: QueryClient,
  forest: Forest,
  ids: readonly string[],
  place: Place,
  say?: Say,
): Promise<boolean> {
  const { parentId, beforeId, type, levels } = place;
  const moved = topmost(forest, ids);
  let afterId = place.afterId;
  const operations = moved.map((id): Operation => {
    const beside = beforeId ? { before_id: beforeId } : afterId ? { after_id: afterId } : {};
    if (afterId) afterId = id;
    return { op: "move", id, parent_id: parentId, ...beside, ...(type && { type }), ...(levels && { levels }) };
  });
  if (operations.length === 0) return Promise.resolve(true);
  return runOperations(client, operations, sayMoved(forest, moved, place), say);
}

/** Move goals or sessions, with everything below them, to the trash. */
export function trashGoals(client: QueryClient, forest: Forest, ids: readonly string[]): Promise<boolean> {
  const gone = topmost(forest, ids);
  if (gone.length === 0) return Promise.resolve(true);
  const operations = gone.map((id): Operation => ({ op: "trash", id }));
  return runOperations(client, operations, sayTrashed(forest, gone));
}

/** Mark goals as done, or as open again. */
export function completeGoals(
  client: QueryClient,
  goals: readonly { id: string; name: string }[],
  completed: boolean,
): Promise<boolean> {
  if (goals.length === 0) return Promise.resolve(true);
  const operations = goals.map(({ id }): Operation => ({ op: completed ? "complete" : "reopen", id }));
  return runOperations(client, operations, sayCompleted(goals, completed));
}

/** Give a goal another level; returns what stands below and would clash, none when it is done or was refused. */
export async function convertGoal(
  client: QueryClient,
  goal: Pick<GoalNode, "id" | "name">,
  type: GoalLevelType,
  levels: Levels = "keep",
): Promise<Clash[]> {
  const operation: Operation = { op: "convert", id: goal.id, type, levels };
  try {
    const change = await send(client, [operation]);
    offerUndo(client, `Changed the level of “${goal.name}”.`, change);
  } catch (error) {
    const isAsked = levels === "keep" && error instanceof ApiProblem && error.type === "rank";
    if (isAsked && error.clashes.length > 0) {
      refreshTree(client);
      return error.clashes;
    }
    refuse(client, error);
  }
  return [];
}

/** Copy a goal and what is below it; returns the id of the copy, null when the server refused. */
export async function copyGoal(
  client: QueryClient,
  goal: Pick<GoalNode, "id" | "name">,
  options: Pick<CopyIn, "with_sessions" | "shift_days" | "parent_id">,
): Promise<string | null> {
  const id = newId();
  const request = { params: { path: { goal_id: goal.id } }, body: { ...options, id } };
  try {
    const change = await enqueue([BATCHES, goal.id], async () =>
      unwrap(await api.POST("/api/goals/{goal_id}/copy", request)),
    );
    offerUndo(client, `Copied “${goal.name}”.`, change);
    refreshWhenIdle(client);
    return id;
  } catch (error) {
    refuse(client, error);
    return null;
  }
}

/** Put something on the undo stack; what takes it back may still be on its way, and is waited for then. */
export function remember(client: QueryClient, message: string, undoOf: () => Promise<Operation[]>): UndoEntry {
  return keep(senderOf(client), message, undoOf);
}

/** Say why not, and show the tree as the server has it. */
export function refuse(client: QueryClient, error: unknown, before = "", say: Say = showNotice): void {
  say(before + sayProblem(error));
  refreshTree(client);
}

function offerUndo(client: QueryClient, message: string, change: Change): void {
  const entry = remember(client, message, async () => change.undo);
  offer(entry);
}

function senderOf(client: QueryClient): Sender {
  return {
    send: (operations) => send(client, operations),
    refuse: (error, say) => refuse(client, error, "", say),
  };
}

/** Show operations as done and send them; the answer comes when the server has done them. */
async function send(client: QueryClient, operations: Operation[]): Promise<Change> {
  await client.cancelQueries({ queryKey: treeQuery.queryKey });
  applyInTree(client, operations);
  const change = await sendBatch(operations);
  refreshWhenIdle(client);
  return change;
}
