/** What the rest of the page learns when a session was written, here or in another tab. */

import type { QueryClient } from "@tanstack/react-query";
import { CHANGED_WITH_TREE, runningQuery, sessionQuery } from "@/api/queries";
import type { Session, SessionPatch } from "@/api/types";
import { isSame } from "@/practice/editing";
import { recordedIn, tellMetGoals } from "@/practice/met-goals";

/** Put a row that the server sent where the screens read it, unless they know a newer one. */
export function noteRow(queryClient: QueryClient, session: Session): void {
  const newer = (old: Session | null | undefined) =>
    old?.id === session.id && old.version > session.version ? old : session;
  queryClient.setQueryData(sessionQuery(session.id).queryKey, newer);
  queryClient.setQueryData(runningQuery.queryKey, (old) => {
    if (session.status === "ACTIVE") return newer(old);
    return old?.id === session.id ? null : old;
  });
}

/** Let what is made of sessions be read again where it is looked at next; lists that are seen now, at once. */
export function noteStale(queryClient: QueryClient, isSeen: boolean): void {
  for (const part of ["list", "totals", "runs", "progress"])
    void queryClient.invalidateQueries({ queryKey: ["sessions", part], refetchType: isSeen ? "active" : "none" });
  for (const queryKey of CHANGED_WITH_TREE.filter(([part]) => part !== "sessions"))
    void queryClient.invalidateQueries({ queryKey, refetchType: "none" });
}

/** Tell the screens of a save, and the person of goals that it met. */
export function noteSaved(queryClient: QueryClient, session: Session, patch: SessionPatch): void {
  const before = queryClient.getQueryData(sessionQuery(session.id).queryKey);
  noteRow(queryClient, session);
  noteStale(queryClient, "status" in patch || "name" in patch || "session_start" in patch);
  if (before && !isSame(recordedIn(before), recordedIn(session))) void tellMetGoals(queryClient);
}
