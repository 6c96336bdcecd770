/** The open drafts of this tab and the ones kept on this device; they outlive the page that shows them. */

import type { QueryClient } from "@tanstack/react-query";
import { del, get, keys, set } from "idb-keyval";
import { api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import { authStateQuery, CHANGED_WITH_TREE, runningQuery, sessionQuery } from "@/api/queries";
import type { Session, SessionPatch } from "@/api/types";
import { isSame } from "@/features/sessions/editing";
import type { Kept } from "@/features/sessions/editor-world";
import { recordedIn, tellMetGoals } from "@/features/sessions/met-goals";
import { joinStates } from "@/features/sessions/save-states";
import { SessionEditor } from "@/features/sessions/session-editor";
import { setSaveStatus } from "@/lib/save-status";

const FORM = 1;
type Stored = Kept & { form: number };

const editors = new Map<string, SessionEditor>();

function storeKey(userId: number, id: string): string {
  return `session-draft:${userId}:${id}`;
}

/** Read the edits of a session that the server does not have yet. */
export async function readKept(userId: number, id: string): Promise<Kept | null> {
  try {
    const stored = await get<Stored>(storeKey(userId, id));
    return stored?.form === FORM ? stored : null;
  } catch {
    // A browser that stores nothing keeps nothing; editing goes on.
    return null;
  }
}

/** Write one after the other, so that the last state wins. */
function makeKeeper(key: string) {
  let last: Promise<unknown> = Promise.resolve();
  let hasKept = true;
  return (kept: Kept | null) => {
    if (kept === null && !hasKept) return;
    hasKept = kept !== null;
    last = last.then(() => (kept ? set(key, { ...kept, form: FORM }) : del(key))).catch(() => undefined);
  };
}

async function saveSession(id: string, patch: SessionPatch, isLeaving: boolean): Promise<Session> {
  const keepalive = isLeaving && canOutlivePage(patch);
  const options = { params: { path: { session_id: id } }, body: patch, keepalive };
  return unwrap(await api.PATCH("/api/sessions/{session_id}", options));
}

function reportStatus(): void {
  const joined = joinStates([...editors.values()].map((editor) => editor.getView()));
  setSaveStatus(joined.state === "conflict" ? { ...joined, onLook: lookAtConflict } : joined);
}

/** Bring the first open conflict into view. */
export function lookAtConflict(): void {
  const first = document.querySelector<HTMLElement>("[data-conflict]");
  first?.scrollIntoView({ block: "center", behavior: "smooth" });
  first?.querySelector("button")?.focus({ preventScroll: true });
}

/** Return the editor of a session, made once per tab from the server's row and what was kept here. */
export function openEditor(
  queryClient: QueryClient,
  userId: number,
  server: Session,
  kept: Kept | null,
): SessionEditor {
  const key = storeKey(userId, server.id);
  const open = editors.get(key);
  if (open) return open;
  const editor = new SessionEditor(server, kept, {
    save: saveSession,
    keep: makeKeeper(key),
    onChange: reportStatus,
    onSignedOut: () => void queryClient.invalidateQueries(authStateQuery),
    onSaved: (session, patch) => {
      const { queryKey: own } = sessionQuery(session.id);
      const before = queryClient.getQueryData(own);
      queryClient.setQueryData(own, session);
      // The rail says the same time as the page that is left.
      queryClient.setQueryData(runningQuery.queryKey, (item) => (item?.id === session.id ? session : item));
      for (const part of ["list", "running"]) {
        const isSeen = part === "running" && ("status" in patch || "name" in patch || "session_start" in patch);
        const refetchType = isSeen ? "active" : "none";
        void queryClient.invalidateQueries({ queryKey: ["sessions", part], refetchType });
      }
      // Read again where they are looked at next.
      for (const queryKey of CHANGED_WITH_TREE.filter(([part]) => part !== "sessions"))
        void queryClient.invalidateQueries({ queryKey, refetchType: "none" });
      if (before && !isSame(recordedIn(before), recordedIn(session))) void tellMetGoals(queryClient);
    },
  });
  editors.set(key, editor);
  return editor;
}

/** Forget the editor of a session that is gone, so that the next visit asks the server again. */
export function closeEditor(userId: number, id: string): void {
  const key = storeKey(userId, id);
  if (editors.get(key)?.getView().phase === "gone") editors.delete(key);
}

async function listKeys(): Promise<string[]> {
  try {
    return (await keys()).map(String);
  } catch {
    return [];
  }
}

/** Send what other visits left on this device; called once when somebody is signed in. */
export async function resumeKept(queryClient: QueryClient, userId: number): Promise<void> {
  const prefix = storeKey(userId, "");
  const found = await listKeys();
  for (const key of found.filter((one) => one.startsWith(prefix))) {
    const id = key.slice(prefix.length);
    const kept = await readKept(userId, id);
    if (editors.has(key) || !kept) continue;
    const server = await queryClient.fetchQuery(sessionQuery(id)).catch(() => null);
    if (server) openEditor(queryClient, userId, server, kept);
  }
}

function everyEditor(act: (editor: SessionEditor) => void): void {
  for (const editor of editors.values()) act(editor);
}

window.addEventListener("online", () => everyEditor((editor) => editor.flush()));
window.addEventListener("pagehide", () => everyEditor((editor) => editor.leave()));
document.addEventListener("visibilitychange", () => {
  everyEditor((editor) => editor.flush());
});
