/** The outbox of this tab: opened once a person, filled with what other visits kept, and told to the screens. */

import type { QueryClient } from "@tanstack/react-query";
import { onPerson, personHere } from "@/api/person";
import { authStateQuery, CHANGED_WITH_TREE, runningQuery } from "@/api/queries";
import { showNotice } from "@/components/ui/undo-toast";
import { type SaveStatus, setSaveStatus } from "@/lib/save-status";
import { CLIMBING_KEY, climbsQuery } from "../climbing-queries";
import { adopt, versionOf } from "./caches";
import { Outbox } from "./outbox";
import { unsay } from "./said";
import { sendWrite } from "./send";
import { openStore } from "./store";
import type { Write } from "./writes";

const PART = "climbing";
const outboxes = new Map<number, Outbox>();

const WORDS = {
  completions: "The climb",
  routes: "The route",
  competitions: "The competition",
};

/** Return the outbox of a person. */
export function openOutbox(queryClient: QueryClient, userId: number): Outbox {
  const open = outboxes.get(userId);
  if (open) return open;
  const store = openStore(userId);
  const isOwnerHere = () => personHere() === userId;
  const outbox = new Outbox({
    isOwnerHere,
    send: (write) => sendAndShow(queryClient, write, isOwnerHere),
    keep: store.keep,
    inTurn: store.inTurn,
    onChange: (changed) => {
      if (isOwnerHere()) setSaveStatus(statusOf(changed), PART);
    },
    onRefused: (write, message, isKept) => {
      unsay(write.id);
      if (isKept && window.location.pathname === placeOf(write)) return;
      if (isKept) return showNotice(`The climb was not logged; it is kept on the page of climbing. ${message}`);
      showNotice(`${WORDS[write.kind]} was not changed. ${message}`);
      void queryClient.invalidateQueries({ queryKey: CLIMBING_KEY });
    },
    onEmpty: () => refresh(queryClient),
    onSignedOut: () => void queryClient.invalidateQueries(authStateQuery),
  });
  outboxes.set(userId, outbox);
  void store.read(outbox.takeUp);
  return outbox;
}

/** Somebody comes or goes: the outbox of who left is silent from now on, that of who came goes on. */
onPerson((now) => {
  if (outboxes.size === 0) return;
  const own = now === null ? undefined : outboxes.get(now);
  const waits = own !== undefined && own.getLine().length > 0;
  setSaveStatus(waits ? statusOf(own) : { state: "idle" }, PART);
  own?.flush();
});

/** The page that shows a write with the reason why it was refused. */
function placeOf({ row }: Write): string {
  const session = "practice_session_id" in row ? row.practice_session_id : null;
  return session === null ? "/drills/climbing" : `/drills/climbing/sessions/${session}`;
}

/** How saving stands; where something was refused, with the way to where that is said. */
function statusOf({ phase, getLine }: Outbox): SaveStatus {
  const refused = phase === "refused" ? getLine().find(({ refusal }) => refusal !== null) : undefined;
  const look = refused && { onLook: () => window.location.assign(placeOf(refused.write)) };
  return { state: phase, count: getLine().length, ...look };
}

/** Send a write and show its answer; a climb that may have started a session shows with that session. */
async function sendAndShow(queryClient: QueryClient, write: Write, isOwnerHere: () => boolean): Promise<void> {
  const answer = await sendWrite(write, versionOf(queryClient, write));
  if (!isOwnerHere()) return;
  const sessionId = answer.kind === "completions" ? (answer.row?.practice_session_id ?? null) : null;
  adopt(queryClient, write, answer);
  if (sessionId === null) return;
  const running = queryClient.getQueryData(runningQuery.queryKey);
  const isNew = write.kind === "completions" && write.verb === "create" && write.row.practice_session_id === null;
  if (isNew && running?.id !== sessionId) {
    const climbs = climbsQuery({ practice_session_id: sessionId });
    const wanted = [
      queryClient.fetchQuery({ ...runningQuery, staleTime: 0 }),
      queryClient.fetchQuery({ ...climbs, staleTime: 0 }),
    ];
    await Promise.allSettled(wanted);
  }
}

/** Read again what is made of climbs, when nothing waits any more that an answer would take back. */
function refresh(queryClient: QueryClient): void {
  for (const queryKey of [CLIMBING_KEY, ...CHANGED_WITH_TREE]) void queryClient.invalidateQueries({ queryKey });
}

function flushAll(): void {
  for (const outbox of outboxes.values()) outbox.flush();
}

/** Whatever the page: when the connection is back, or somebody who may have signed in elsewhere, what waits goes out. */
window.addEventListener("online", flushAll);
document.addEventListener("visibilitychange", flushAll);
