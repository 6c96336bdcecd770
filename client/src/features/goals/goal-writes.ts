/** Writes to single goals: shown at once, sent in order, undoable, put to the person when they meet a newer row. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem, api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import { goalQuery, treeQuery } from "@/api/queries";
import type { Goal, GoalChanges, GoalIn, Operation } from "@/api/types";
import { dropUndo } from "@/lib/undo-stack";
import { enqueue } from "@/practice/write-queue";
import { putConflict } from "./conflicts";
import { completeGoals, refuse, remember, runOperations } from "./goal-operations";
import { sayChanged } from "./model/sayings";
import {
  adoptGoal,
  applyInTree,
  fieldsBefore,
  fieldsOf,
  insertInTree,
  isGoal,
  pickChanged,
  putChanges,
  refreshWhenIdle,
  versionOf,
} from "./tree-cache";

export type { GoalChanges } from "@/api/types";

/** Change a goal; the screen shows it at once. A change made elsewhere in between is put beside it, never overwritten. */
export async function patchGoal(client: QueryClient, id: string, changes: GoalChanges): Promise<boolean> {
  await client.cancelQueries({ queryKey: treeQuery.queryKey });
  await client.cancelQueries({ queryKey: goalQuery(id).queryKey });
  const before = fieldsBefore(client, id, changes);
  const name = nameOf(client, id);
  putChanges(client, id, changes);
  const sent = enqueue([id], () => sendPatch(client, id, changes, before));
  const entry =
    before &&
    remember(client, sayChanged(name, changes), async () => {
      await sent;
      return [{ op: "update", id, changes: before, expected: changes }];
    });
  try {
    adoptGoal(client, await sent);
    refreshWhenIdle(client);
    return true;
  } catch (error) {
    if (entry) dropUndo(entry);
    if (error instanceof ApiProblem && error.status === 412 && isGoal(error.current)) {
      adoptGoal(client, error.current);
      putConflict({ id, mine: changes, theirs: error.current });
      refreshWhenIdle(client);
    } else refuse(client, error);
    return false;
  }
}

/** Create a goal under an id chosen here, so that repeating the request cannot make a second one. */
export async function createGoal(client: QueryClient, input: GoalIn & { id: string }): Promise<boolean> {
  const { id, name, parent_id, before_id, after_id } = input;
  await client.cancelQueries({ queryKey: treeQuery.queryKey });
  insertInTree(client, input);
  const create = async () => unwrap(await api.POST("/api/goals", { body: input }));
  const sent = enqueue(
    [id],
    create,
    [parent_id, before_id, after_id].flatMap((named) => named ?? []),
  );
  const undo: Operation[] = [{ op: "trash", id }];
  const entry = remember(client, `Added “${name}”.`, async () => {
    await sent;
    return undo;
  });
  try {
    adoptGoal(client, await sent);
    refreshWhenIdle(client);
    return true;
  } catch (error) {
    dropUndo(entry);
    applyInTree(client, undo);
    refuse(client, error, `“${name}” was not added. `);
    return false;
  }
}

/** Mark a goal as done or open again. */
export function completeGoal(client: QueryClient, goal: { id: string; name: string; completed: boolean }): void {
  void completeGoals(client, [goal], !goal.completed);
}

/** Move a goal and all below it, `count` goals in all, to the trash. */
export async function trashGoal(client: QueryClient, goal: { id: string; name: string; count: number }): Promise<void> {
  const what = goal.count > 1 ? `${goal.count} goals` : `“${goal.name}”`;
  await runOperations(client, [{ op: "trash", id: goal.id }], `Moved ${what} to the trash.`);
}

/** Send with the version that is known; when only other fields have changed meanwhile, once more with the new one. */
async function sendPatch(client: QueryClient, id: string, changes: GoalChanges, before: GoalChanges | null) {
  const write = async (version: number) => {
    const body = { ...changes, version };
    const options = { params: { path: { goal_id: id } }, body, keepalive: canOutlivePage(body) };
    return unwrap(await api.PATCH("/api/goals/{goal_id}", options));
  };
  try {
    return await write(versionOf(client, id));
  } catch (error) {
    const isStale = error instanceof ApiProblem && error.status === 412 && isGoal(error.current);
    if (!isStale || !isGoal(error.current) || !isSame(error.current, before)) throw error;
    return write(error.current.version);
  }
}

/** Say whether these fields of a goal are as they were. */
function isSame(goal: Goal, before: GoalChanges | null): boolean {
  if (!before) return false;
  return JSON.stringify(pickChanged(before, fieldsOf(goal))) === JSON.stringify(pickChanged(before, before));
}

function nameOf(client: QueryClient, id: string): string {
  return client.getQueryData(treeQuery.queryKey)?.nodes.find((node) => node.id === id)?.name ?? "it";
}
