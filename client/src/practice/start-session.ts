/** Starting and logging sessions: one request under an id chosen here, so that sending it twice makes one session. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import { CHANGED_WITH_TREE, meQuery, runningQuery, sessionQuery } from "@/api/queries";
import type { Session, SessionIn } from "@/api/types";
import { showNotice, showOffer } from "@/components/ui/undo-toast";
import { openEditor } from "@/practice/editors";
import { newPartId } from "@/practice/ids";

export type Running = { id: string; name: string };

/** What came of it; "running" when another session is in the way, "refused" with the sentence to say. */
export type Sent =
  | { kind: "done"; session: Session }
  | { kind: "running"; running: Running; body: SessionIn }
  | { kind: "refused"; message: string; problem: ApiProblem | null };

/** Send a session to start or to log; once more when no answer came. The answer is in the caches afterwards. */
export async function sendSession(queryClient: QueryClient, wanted: SessionIn): Promise<Sent> {
  const body = { ...wanted, id: wanted.id ?? newPartId() };
  try {
    const session = await post(body);
    adopt(queryClient, session);
    return { kind: "done", session };
  } catch (error) {
    const problem = error instanceof ApiProblem ? error : null;
    if (!problem?.running) return { kind: "refused", message: sayProblem(error), problem };
    void queryClient.invalidateQueries({ queryKey: runningQuery.queryKey });
    return { kind: "running", running: problem.running, body };
  }
}

/**
 * Start a session, and say what was in the way: one that runs is finished and this one started if the person wants so.
 *
 * @param onStarted - called with the session also when it started only after that question.
 * @returns the session; null when it did not start, or has not yet.
 */
export async function startSession(
  queryClient: QueryClient,
  body: SessionIn,
  onStarted?: (session: Session) => void,
): Promise<Session | null> {
  const sent = await sendSession(queryClient, body);
  if (sent.kind === "done") {
    onStarted?.(sent.session);
    return sent.session;
  }
  if (sent.kind === "refused") showNotice(`It did not start. ${sent.message}`);
  else {
    const again = () => void startSession(queryClient, { ...sent.body, switch: true }, onStarted);
    showOffer(`${sayRunning(sent.running)} Finish it and start this?`, "Finish it and start this", again);
  }
  return null;
}

/** "Drop-2 chords is still running." */
export function sayRunning({ name }: Running): string {
  return `${name || "A session"} is still running.`;
}

async function post(body: SessionIn): Promise<Session> {
  const send = async () => unwrap(await api.POST("/api/sessions", { body }));
  try {
    return await send();
  } catch (error) {
    if (error instanceof ApiProblem && error.isUnreachable) return await send();
    throw error;
  }
}

function adopt(queryClient: QueryClient, session: Session): void {
  queryClient.setQueryData(sessionQuery(session.id).queryKey, session);
  if (session.status === "ACTIVE") {
    queryClient.setQueryData(runningQuery.queryKey, session);
    const userId = queryClient.getQueryData(meQuery.queryKey)?.id;
    if (userId !== undefined) openEditor(queryClient, userId, session, null);
  }
  const isNew = (queryKey: readonly unknown[]) => queryKey[1] === "one" && queryKey[2] === session.id;
  for (const queryKey of [...CHANGED_WITH_TREE, ["templates"], ["activity-histories"]]) {
    void queryClient.invalidateQueries({ queryKey, predicate: (query) => !isNew(query.queryKey) });
  }
}
