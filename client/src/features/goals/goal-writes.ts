/** Writes to the tree: shown at once, sent in order, rolled back or put to the person when the server refuses. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import { goalQuery, treeQuery } from "@/api/queries";
import type { Goal, GoalIn, GoalPatch } from "@/api/types";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { putConflict } from "./conflicts";
import { dropFromTree, insertInTree, isGoal, putGoal, versionOf } from "./tree-cache";
import { enqueue, idle } from "./write-queue";

export type GoalChanges = Omit<GoalPatch, "version">;

/** Change a goal; the screen shows it at once. A change made elsewhere in between is put beside it, never overwritten. */
export async function patchGoal(client: QueryClient, id: string, changes: GoalChanges): Promise<boolean> {
  await client.cancelQueries({ queryKey: treeQuery.queryKey });
  putGoal(client, id, changes);
  try {
    const goal = await enqueue(id, async () => {
      const body = { ...changes, version: versionOf(client, id) };
      const options = { params: { path: { goal_id: id } }, body, keepalive: canOutlivePage(body) };
      return unwrap(await api.PATCH("/api/goals/{goal_id}", options));
    });
    adopt(client, goal);
    return true;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 412 && isGoal(error.current)) {
      adopt(client, error.current);
      putConflict({ id, mine: changes, theirs: error.current });
    } else refuse(client, error);
    return false;
  }
}

/** Create a goal under an id chosen here, so that repeating the request cannot make a second one. */
export async function createGoal(client: QueryClient, input: GoalIn & { id: string }): Promise<boolean> {
  await client.cancelQueries({ queryKey: treeQuery.queryKey });
  insertInTree(client, input);
  try {
    const create = async () => unwrap(await api.POST("/api/goals", { body: input }));
    adopt(client, await enqueue(input.id, create, input.parent_id ?? undefined));
    return true;
  } catch (error) {
    dropFromTree(client, input.id);
    refuse(client, error, `“${input.name}” was not added. `);
    return false;
  }
}

/** Mark a goal as done or open again, with undo. */
export function completeGoal(client: QueryClient, goal: { id: string; name: string; completed: boolean }): void {
  const completed = !goal.completed;
  void patchGoal(client, goal.id, { completed });
  const message = completed ? `“${goal.name}” is done.` : `“${goal.name}” is open again.`;
  showUndo(message, () => void patchGoal(client, goal.id, { completed: !completed }));
}

/** Move a goal and all below it to the trash, with undo. */
export async function trashGoal(client: QueryClient, goal: { id: string; name: string; count: number }): Promise<void> {
  await client.cancelQueries({ queryKey: treeQuery.queryKey });
  dropFromTree(client, goal.id);
  const path = { goal_id: goal.id };
  try {
    await enqueue(goal.id, async () => unwrap(await api.DELETE("/api/goals/{goal_id}", { params: { path } })));
    const what = goal.count > 1 ? `${goal.count} goals` : `“${goal.name}”`;
    showUndo(`Moved ${what} to the trash.`, () => void restoreGoal(client, goal.id));
    refreshWhenIdle(client);
  } catch (error) {
    refuse(client, error);
  }
}

async function restoreGoal(client: QueryClient, id: string): Promise<void> {
  try {
    await enqueue(id, async () =>
      unwrap(await api.POST("/api/goals/{goal_id}/restore", { params: { path: { goal_id: id } } })),
    );
  } catch (error) {
    showNotice(sayProblem(error));
  }
  await client.invalidateQueries({ queryKey: treeQuery.queryKey });
}

/** Take over the row as the server has it. */
function adopt(client: QueryClient, goal: Goal): void {
  client.setQueryData(goalQuery(goal.id).queryKey, goal);
  putGoal(client, goal.id, goal);
  refreshWhenIdle(client);
}

function refuse(client: QueryClient, error: unknown, before = ""): void {
  showNotice(before + sayProblem(error));
  void client.invalidateQueries({ queryKey: treeQuery.queryKey });
  void client.invalidateQueries({ queryKey: ["goals"] });
}

/** Only when nothing waits: an answer from before a write would undo it on the screen. */
function refreshWhenIdle(client: QueryClient): void {
  if (idle()) void client.invalidateQueries({ queryKey: treeQuery.queryKey });
}
