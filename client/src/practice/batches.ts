/** Batches of operations: said with an undo at once, sent in their order, taken back by what the server answered. */

import { api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import type { Change, Operation } from "@/api/types";
import { closeToast, showNotice, showUndo } from "@/components/ui/undo-toast";
import { dropUndo, pushUndo, sayAgain, type UndoEntry, undoEntry } from "@/lib/undo-stack";
import { BATCHES, enqueue } from "@/practice/write-queue";

/** Where a refusal is said. */
export type Say = (words: string) => void;

/** What a screen does with operations. */
export type Sender = {
  /** Show operations as done and send them; the answer comes when the server has done them. */
  send: (operations: Operation[]) => Promise<Change>;
  /** Say why not, and show things as the server has them. */
  refuse: (error: unknown, say: Say) => void;
};

/** Do operations and offer to undo them; false when the server refused, which is then said. */
export async function runBatch(
  sender: Sender,
  operations: Operation[],
  message: string,
  say: Say = showNotice,
): Promise<boolean> {
  const sent = sender.send(operations);
  const entry = remember(sender, message, async () => (await sent).undo);
  const toast = offer(entry);
  try {
    await sent;
    return true;
  } catch (error) {
    dropUndo(entry);
    sender.refuse(error, (words) => {
      closeToast(toast);
      say(words);
    });
    return false;
  }
}

/** Send a batch when those before it are done. */
export function sendBatch(operations: Operation[]): Promise<Change> {
  const ids = [BATCHES, ...new Set(operations.flatMap(namedIn))];
  return enqueue(ids, async () => {
    const body = { operations };
    return unwrap(await api.POST("/api/goals/batch", { body, keepalive: canOutlivePage(body) }));
  });
}

/** Put something on the undo stack; what takes it back may still be on its way, and is waited for then. */
export function remember(sender: Sender, message: string, undoOf: () => Promise<Operation[]>): UndoEntry {
  const entry = entryOf(sender, message, undoOf);
  pushUndo(entry);
  return entry;
}

/** Say what was done, with its undo; and when that was pressed, that it is undone. */
export function offer(entry: UndoEntry): number {
  return showUndo(entry.message, () => {
    void undoEntry(entry).then((undone) => {
      if (undone === entry) showNotice(sayAgain("Undone", entry.message));
    });
  });
}

function namedIn({ id, parent_id, before_id, after_id, ids = [], goal_id }: Operation): string[] {
  return [id, parent_id, before_id, after_id, goal_id, ...ids].flatMap((named) => named ?? []);
}

function entryOf(sender: Sender, message: string, undoOf: () => Promise<Operation[]>): UndoEntry {
  return {
    message,
    undo: async () => {
      // Refused in the meantime: then there is nothing to take back.
      const operations = await undoOf().catch(() => []);
      if (operations.length === 0) return null;
      try {
        const back = await sender.send(operations);
        return entryOf(sender, message, async () => back.undo);
      } catch (error) {
        sender.refuse(error, showNotice);
        return null;
      }
    },
  };
}
