/** Something done to the library that the server has taken: it is said, and can be taken back and done again. */

import type { QueryClient } from "@tanstack/react-query";
import { sayProblem } from "@/api/client";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { pushUndo, type UndoEntry, undoEntry } from "@/lib/undo-stack";

type Act = () => Promise<unknown>;

/** The keys of everything the library shows. */
const LIBRARY_KEYS = [["templates"], ["activities"], ["activity-groups"], ["activity-histories"]];

export function refreshLibrary(client: QueryClient): Promise<unknown> {
  return Promise.all(LIBRARY_KEYS.map((queryKey) => client.invalidateQueries({ queryKey })));
}

function entryOf(client: QueryClient, message: string, forth: Act, back: Act): UndoEntry {
  return {
    message,
    undo: async () => {
      try {
        await back();
        void refreshLibrary(client);
        return entryOf(client, message, back, forth);
      } catch (error) {
        showNotice(`That could not be taken back. ${sayProblem(error)}`);
        return null;
      }
    },
  };
}

/** Do something and offer to take it back; says why when it did not work. Returns whether it did. */
export async function doUndoable(client: QueryClient, message: string, forth: Act, back: Act): Promise<boolean> {
  try {
    await forth();
  } catch (error) {
    showNotice(sayProblem(error));
    return false;
  }
  const entry = entryOf(client, message, forth, back);
  pushUndo(entry);
  showUndo(message, () => void undoEntry(entry));
  await refreshLibrary(client);
  return true;
}
