/** Changes to sessions from their lists: shown at once, sent as one batch, undone by one press. */

import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { sayProblem } from "@/api/client";
import { CHANGED_WITH_TREE, treeQuery } from "@/api/queries";
import type { Change, Operation, SessionItem, SessionPage } from "@/api/types";
import { runBatch, type Sender, sendBatch } from "@/practice/batches";
import { idle } from "@/practice/write-queue";
import { applyToItems } from "./apply-operations";

const LISTS = ["sessions", "list"];
const SPANS = ["sessions", "all"];

/** Do operations on sessions and offer to undo them; false when the server refused, which is then said. */
export function changeSessions(client: QueryClient, operations: Operation[], message: string): Promise<boolean> {
  return runBatch(senderOf(client), operations, message);
}

/** Show operations as done in every list that is loaded. */
export function showInLists(client: QueryClient, operations: readonly Operation[]): void {
  const goals = client.getQueryData(treeQuery.queryKey)?.nodes;
  const nameOf = (id: string) => goals?.find((goal) => goal.id === id)?.name ?? null;
  client.setQueriesData<InfiniteData<SessionPage>>({ queryKey: LISTS }, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => ({ ...page, items: applyToItems(page.items, operations, nameOf) }));
    return { ...data, pages };
  });
  client.setQueriesData<SessionItem[]>({ queryKey: SPANS }, (items) =>
    items ? applyToItems(items, operations, nameOf) : items,
  );
}

/** Keep answers from before a change from undoing it on the screen. */
export async function holdLists(client: QueryClient): Promise<void> {
  await Promise.all([LISTS, SPANS].map((queryKey) => client.cancelQueries({ queryKey })));
}

function senderOf(client: QueryClient): Sender {
  return {
    send: (operations) => send(client, operations),
    refuse: (error, say) => {
      say(sayProblem(error));
      refresh(client);
    },
  };
}

async function send(client: QueryClient, operations: Operation[]): Promise<Change> {
  await holdLists(client);
  showInLists(client, operations);
  const change = await sendBatch(operations);
  if (idle()) refresh(client);
  return change;
}

function refresh(client: QueryClient): void {
  for (const queryKey of CHANGED_WITH_TREE) void client.invalidateQueries({ queryKey });
}
