/** Goals that a save completed by their targets: found by comparing the tree before and after, said once, with undo. */

import type { QueryClient } from "@tanstack/react-query";
import { api, sayProblem, unwrap } from "@/api/client";
import { CHANGED_WITH_TREE, goalQuery, treeQuery } from "@/api/queries";
import type { Goal, Operation, Session, Tree } from "@/api/types";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { pushUndo, type UndoEntry, undoEntry } from "@/lib/undo-stack";
import { activitiesOf } from "@/practice/compare";

/** What targets can see of a session. */
export function recordedIn({ attributes, session_date, status }: Session): unknown {
  const known = activitiesOf(attributes).filter((one) => one.activity_id !== null);
  const entries = known.map(({ activity_id, completed, duration_seconds, intervals, metrics, sets }) => {
    return { activity_id, completed, duration_seconds, intervals, metrics, sets };
  });
  return { entries, session_date, isCancelled: status === "CANCELLED" };
}

/** "“Whole form at 120 bpm” is met: “Blue Bossa” is done." */
export function sayMet(goals: readonly Pick<Goal, "name" | "targets">[]): string {
  const [first, second] = goals;
  if (first && second)
    return goals.length === 2
      ? `“${first.name}” and “${second.name}” are done: their targets are met.`
      : `${goals.length} goals are done: their targets are met.`;
  const [target, another] = first?.targets ?? [];
  if (target?.name && !another) return `“${target.name}” is met: “${first?.name}” is done.`;
  return another
    ? `The targets of “${first?.name}” are met: it is done.`
    : `The target of “${first?.name}” is met: it is done.`;
}

/** One after the other, so that two saves do not say the same. */
let line: Promise<void> = Promise.resolve();

/** Look whether what was just saved completed goals, and say so. Without a tree from before nothing can be told. */
export function tellMetGoals(client: QueryClient): Promise<void> {
  line = line.then(() => tell(client)).catch(() => undefined);
  return line;
}

async function tell(client: QueryClient): Promise<void> {
  const open = openWithTargets(client.getQueryData(treeQuery.queryKey));
  if (open.size === 0) return;
  // A tree that was asked for before the save would not know.
  await client.cancelQueries({ queryKey: treeQuery.queryKey });
  const { nodes } = await client.fetchQuery({ ...treeQuery, staleTime: 0 });
  const completed = nodes.filter((node) => node.completed && open.has(node.id));
  const goals = await Promise.all(completed.map(({ id }) => client.fetchQuery({ ...goalQuery(id), staleTime: 0 })));
  const met = goals.filter((goal) => goal.completion_source === "targets");
  if (met.length === 0) return;
  const message = sayMet(met);
  const reopen = met.map(({ id }): Operation => ({ op: "reopen", id }));
  const who = met.length === 1 ? `“${met[0]?.name}” is` : `${met.length} goals are`;
  const entry = entryOf(client, `${who} done.`, reopen, `${who} open again.`);
  pushUndo(entry);
  showUndo(message, () => void undoEntry(entry));
}

function openWithTargets(tree: Tree | undefined): Set<string> {
  const open = (tree?.nodes ?? []).filter((node) => node.target_progress !== null && !node.completed);
  return new Set(open.map((node) => node.id));
}

/** `message` is what undo and redo speak of, `said` what is said when this is undone. */
function entryOf(client: QueryClient, message: string, operations: Operation[], said: string): UndoEntry {
  const undo = async () => {
    try {
      const back = unwrap(await api.POST("/api/goals/batch", { body: { operations } }));
      showNotice(said);
      for (const queryKey of CHANGED_WITH_TREE) void client.invalidateQueries({ queryKey });
      return entryOf(client, message, back.undo, message);
    } catch (error) {
      showNotice(sayProblem(error));
      return null;
    }
  };
  return { message, undo };
}
