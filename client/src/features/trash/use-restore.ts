/** Brings things back from the trash, with undo; what could not come back says why. */

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, sayProblem, unwrap } from "@/api/client";
import { CHANGED_WITH_TREE } from "@/api/queries";
import type { Operation, TrashItem } from "@/api/types";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { pushUndo, type UndoEntry, undoEntry } from "@/lib/undo-stack";
import { restoring } from "./trash-model";

export interface Restore {
  restore: (item: TrashItem, items: readonly TrashItem[]) => void;
  /** What came back since the page was opened. */
  back: readonly TrashItem[];
  /** Why something could not come back, by its id. */
  refusals: Readonly<Record<string, string>>;
  busyId: string | null;
}

export function useRestore(): Restore {
  const client = useQueryClient();
  const [back, setBack] = useState<readonly TrashItem[]>([]);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const [busyId, setBusyId] = useState<string | null>(null);

  const restore = async (item: TrashItem, items: readonly TrashItem[]) => {
    if (busyId !== null) return;
    setBusyId(item.id);
    setRefusals(({ [item.id]: _, ...others }) => others);
    try {
      const undo = await send(client, restoring(item, items));
      const entry = entryOf(client, `Brought back “${item.name}”.`, undo);
      pushUndo(entry);
      showUndo(entry.message, () => void undoEntry(entry));
      setBack((before) => [...before.filter(({ id }) => id !== item.id), item]);
    } catch (error) {
      setRefusals((before) => ({ ...before, [item.id]: sayProblem(error) }));
    }
    setBusyId(null);
  };
  return { restore: (item, items) => void restore(item, items), back, refusals, busyId };
}

/** Send operations as one; returns what takes them back. */
async function send(client: QueryClient, operations: Operation[]): Promise<Operation[]> {
  try {
    return unwrap(await api.POST("/api/goals/batch", { body: { operations } })).undo;
  } finally {
    await Promise.all(CHANGED_WITH_TREE.map((queryKey) => client.invalidateQueries({ queryKey })));
  }
}

function entryOf(client: QueryClient, message: string, operations: Operation[]): UndoEntry {
  const undo = async () => {
    try {
      return entryOf(client, message, await send(client, operations));
    } catch (error) {
      showNotice(sayProblem(error));
      return null;
    }
  };
  return { message, undo };
}
