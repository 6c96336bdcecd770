/** What stands beside a session's document: its steps, the goals it also counts for, its assets; each written at once. */

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, sayProblem, unwrap } from "@/api/client";
import { CHANGED_WITH_TREE, sessionQuery, treeQuery } from "@/api/queries";
import type { Asset, GoalRef, Operation, Session } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";
import { applyBeside } from "@/features/sessions/beside/apply-beside";
import { runBatch, type Sender, sendBatch } from "@/practice/batches";
import { useEditorValue } from "@/practice/editor-context";
import { newPartId } from "@/practice/ids";
import { BATCHES, enqueue } from "@/practice/write-queue";

type Change = (row: Session) => Session;

function patchRow(client: QueryClient, id: string, change: Change): void {
  client.setQueryData(sessionQuery(id).queryKey, (row) => (row ? change(row) : row));
}

function refresh(client: QueryClient, id: string): void {
  void client.invalidateQueries({ queryKey: sessionQuery(id).queryKey });
  for (const queryKey of CHANGED_WITH_TREE.filter(([part]) => part !== "sessions")) {
    void client.invalidateQueries({ queryKey, refetchType: "none" });
  }
}

function senderOf(client: QueryClient, id: string): Sender {
  const nameOf = (goalId: string): GoalRef | null => {
    const node = client.getQueryData(treeQuery.queryKey)?.nodes.find((one) => one.id === goalId);
    return node ? { id: node.id, type: node.type, name: node.name } : null;
  };
  return {
    send: async (operations) => {
      patchRow(client, id, (row) => operations.reduce((now, one) => applyBeside(now, one, nameOf), row));
      try {
        return await sendBatch(operations);
      } finally {
        refresh(client, id);
      }
    },
    refuse: (error, say) => say(sayProblem(error)),
  };
}

export type Beside = {
  session: Session;
  /** Do operations on steps and links, with an undo. */
  run: (operations: Operation[], message: string) => Promise<boolean>;
  addStep: (name: string) => Promise<void>;
  /** Show the assets as they are now. */
  putAssets: (change: (assets: Asset[]) => Asset[]) => void;
};

export function useBeside(): Beside {
  const client = useQueryClient();
  const server = useEditorValue((view) => view.server);
  const { id } = server;
  const { data } = useQuery(sessionQuery(id));
  const sender = useMemo(() => senderOf(client, id), [client, id]);
  const addStep = async (name: string) => {
    const step = { id: newPartId(), type: "ImmediateGoal" as const, name };
    patchRow(client, id, (row) => ({ ...row, steps: [...row.steps, { ...step, completed: false }] }));
    try {
      // In the queue of the batches: a tick right after it waits until it is there.
      await enqueue([BATCHES, step.id], async () =>
        unwrap(await api.POST("/api/goals", { body: { ...step, parent_id: id } })),
      );
    } catch (error) {
      showNotice(`The step was not added. ${sayProblem(error)}`);
    }
    refresh(client, id);
  };
  return {
    session: data ?? server,
    run: (operations, message) => runBatch(sender, operations, message),
    addStep,
    putAssets: (change) => patchRow(client, id, (row) => ({ ...row, assets: change(row.assets) })),
  };
}
