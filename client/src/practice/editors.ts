/** The open drafts of this tab and the ones kept on this device; they outlive the page that shows them. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem, api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import { onPerson, personHere } from "@/api/person";
import { authStateQuery, sessionQuery } from "@/api/queries";
import type { Session, SessionPatch } from "@/api/types";
import { setSaveStatus } from "@/lib/save-status";
import type { Kept } from "@/practice/editor-world";
import { listKept, makeKeeper, readKept, storeKey } from "@/practice/kept-drafts";
import { joinStates } from "@/practice/save-states";
import { noteSaved } from "@/practice/saved";
import { SessionEditor } from "@/practice/session-editor";
import { tellTabs } from "@/practice/tabs";
import { forgetStep, rememberStep } from "@/practice/undo-steps";

export { readKept } from "@/practice/kept-drafts";

const editors = new Map<string, SessionEditor>();

async function saveSession(id: string, patch: SessionPatch, isLeaving: boolean): Promise<Session> {
  const keepalive = isLeaving && canOutlivePage(patch);
  const options = { params: { path: { session_id: id } }, body: patch, keepalive };
  return unwrap(await api.PATCH("/api/sessions/{session_id}", options));
}

/** The open editors of who is signed in: those of others are silent until their person is back. */
function ownEditors(): SessionEditor[] {
  const person = personHere();
  if (person === null) return [];
  return [...editors].filter(([key]) => key.startsWith(storeKey(person, ""))).map(([, editor]) => editor);
}

function reportStatus(): void {
  const joined = joinStates(ownEditors().map((editor) => editor.getView()));
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
  const editor: SessionEditor = new SessionEditor(server, kept, {
    isOwnerHere: () => personHere() === userId,
    save: saveSession,
    keep: makeKeeper(key),
    onChange: reportStatus,
    onStep: (step) => rememberStep(editor, step),
    onUndone: forgetStep,
    onSignedOut: () => void queryClient.invalidateQueries(authStateQuery),
    onSaved: (session, patch) => {
      if (personHere() !== userId) return;
      noteSaved(queryClient, session, patch);
      tellTabs({ userId, session });
    },
  });
  editors.set(key, editor);
  return editor;
}

/** Return the open editor of a session, or null. */
export function findEditor(userId: number, id: string): SessionEditor | null {
  return editors.get(storeKey(userId, id)) ?? null;
}

/** Return the open editors of sessions that run, as far as the server said. */
export function runningEditors(userId: number): SessionEditor[] {
  const own = [...editors].filter(([key]) => key.startsWith(storeKey(userId, "")));
  return own.map(([, editor]) => editor).filter((editor) => editor.getView().server.status === "ACTIVE");
}

/** Forget the editor of a session that is gone, so that the next visit asks the server again. */
export function closeEditor(userId: number, id: string): void {
  const key = storeKey(userId, id);
  if (editors.get(key)?.getView().phase === "gone") editors.delete(key);
}

/** Send what other visits left on this device; called once when somebody is signed in. */
export async function resumeKept(queryClient: QueryClient, userId: number): Promise<void> {
  for (const id of await listKept(userId)) {
    const kept = await readKept(userId, id);
    if (editors.has(storeKey(userId, id)) || !kept) continue;
    // While the server is away, what was kept is enough to try again with.
    const orKept = (error: unknown) => (error instanceof ApiProblem && error.isUnreachable ? kept.server : null);
    const server = await queryClient.fetchQuery(sessionQuery(id)).catch(orKept);
    if (server) openEditor(queryClient, userId, server, kept);
  }
}

function everyEditor(act: (editor: SessionEditor) => void): void {
  for (const editor of ownEditors()) act(editor);
}

onPerson(() => {
  reportStatus();
  everyEditor((editor) => editor.flush());
});

window.addEventListener("online", () => everyEditor((editor) => editor.flush()));
window.addEventListener("pagehide", () => everyEditor((editor) => editor.leave()));
document.addEventListener("visibilitychange", () => {
  everyEditor((editor) => editor.flush());
});
