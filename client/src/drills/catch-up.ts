/** Before a run is written that another page may have played meanwhile: what that page wrote last; and pausing it there. */

import type { QueryClient } from "@tanstack/react-query";
import { runningQuery } from "@/api/queries";
import { isAttended, lastSeen, waitUntilFree } from "@/drills/attendance";
import { holderOf } from "@/drills/run-facts";
import { serverNow } from "@/lib/server-clock";
import { toInstant } from "@/lib/time";
import type { SessionEditor } from "@/practice/session-editor";
import { pauseSession } from "@/practice/session-edits";

/** Read a run again; false: it is over. Without a connection this page does what it can with what it knows. */
export async function catchUp(queryClient: QueryClient, editor: SessionEditor): Promise<boolean> {
  const read = queryClient.fetchQuery({ ...runningQuery, staleTime: 0, networkMode: "always" });
  const row = await read.catch(() => undefined);
  if (row === undefined) return true;
  if (row?.id !== editor.getView().server.id) return false;
  editor.receive(row);
  return true;
}

/**
 * Pause a run where this browser saw it last, as soon as no tab of it shows the run.
 *
 * @param onTaken - called when one does, before waiting for it.
 */
export async function pauseWhereSeen(
  queryClient: QueryClient,
  editor: SessionEditor,
  signal: AbortSignal,
  onTaken: () => void,
): Promise<void> {
  const { id } = editor.getView().server;
  await waitUntilFree(id, signal, onTaken);
  const isOn = await catchUp(queryClient, editor);
  const seen = lastSeen(id, holderOf(editor.getView().draft.attributes.details));
  if (!isOn || signal.aborted || seen === null || isAttended(id)) return;
  pauseSession(editor, toInstant(Math.min(seen, serverNow())));
}
