/** Before a run is written that another page may have played meanwhile: what that page wrote last. */

import type { QueryClient } from "@tanstack/react-query";
import { runningQuery } from "@/api/queries";
import type { SessionEditor } from "@/practice/session-editor";

/** Read a run again; false: it is over. Without a connection this page does what it can with what it knows. */
export async function catchUp(queryClient: QueryClient, editor: SessionEditor): Promise<boolean> {
  const read = queryClient.fetchQuery({ ...runningQuery, staleTime: 0, networkMode: "always" });
  const row = await read.catch(() => undefined);
  if (row === undefined) return true;
  if (row?.id !== editor.getView().server.id) return false;
  editor.receive(row);
  return true;
}
