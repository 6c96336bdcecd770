/** The savers of this tab, one a sequence: they outlive the builder, and go on with what earlier visits kept. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem, api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import { onPerson, personHere } from "@/api/person";
import { authStateQuery, templateQuery } from "@/api/queries";
import type { Template, TemplateIn } from "@/api/types";
import { bodyOf, contentOf } from "@/disciplines/yoga/sequence-draft";
import { type KeptSequence, keepSequence, listKeptSequences, readKeptSequence } from "@/disciplines/yoga/sequence-kept";
import { SequenceSaver } from "@/disciplines/yoga/sequence-saver";
import { noteTemplate } from "@/disciplines/yoga/sequence-writes";
import { setSaveStatus } from "@/lib/save-status";
import { lookAtConflict } from "@/practice/editors";

type Open = { userId: number; id: string; saver: SequenceSaver };
const open = new Map<string, Open>();
const keyOf = (userId: number, id: string) => `${userId}-${id}`;
const at = (id: string) => ({ params: { path: { template_id: id } } });

async function put(id: string, body: TemplateIn, version: number, isLeaving: boolean): Promise<Template> {
  const keepalive = isLeaving && canOutlivePage(body);
  if (version === 0) return unwrap(await api.POST("/api/templates", { body: { ...body, id }, keepalive }));
  const { id: _id, ...changes } = body;
  const options = { ...at(id), body: { ...changes, version }, keepalive };
  return unwrap(await api.PATCH("/api/templates/{template_id}", options));
}

async function read(id: string): Promise<Template | null> {
  const { data } = await api.GET("/api/templates/{template_id}", at(id)).catch(() => ({ data: undefined }));
  return data ?? null;
}

/** Say in the save mark how each of the person's sequences stands. */
function report({ userId, id, saver }: Open): void {
  const { phase } = saver;
  const isOwn = personHere() === userId;
  const place = `/drills/yoga/build/${id}`;
  const onLook = () => (window.location.pathname === place ? lookAtConflict() : window.location.assign(place));
  const waits = phase === "offline" || phase === "refused" ? { count: 1 } : {};
  const look = phase === "conflict" || phase === "refused" ? { onLook } : {};
  setSaveStatus(isOwn ? { state: phase, ...waits, ...look } : { state: "idle" }, `yoga ${keyOf(userId, id)}`);
}

/** Return the saver of a sequence, with what is kept of it here; `template` null: the server has none, as far as is known. */
export function openSaver(queryClient: QueryClient, userId: number, id: string, template: Template | null) {
  const key = keyOf(userId, id);
  const found = open.get(key)?.saver;
  if (found) {
    if (template) found.receive(template);
    return found;
  }
  const kept = readKeptSequence(userId, id);
  const known = kept ? kept.known : template ? [contentOf(template)] : [];
  const isOwnerHere = () => personHere() === userId;
  const saver = new SequenceSaver(kept?.version ?? template?.version ?? 0, known, {
    ...{ isOwnerHere, bodyOf, contentOf },
    put: (body, version, isLeaving) => put(id, body, version, isLeaving),
    read: () => read(id),
    keep: (next: KeptSequence | null) => keepSequence(userId, id, next),
    onSaved: (row) => {
      if (isOwnerHere()) noteTemplate(queryClient, row);
    },
    onSignedOut: () => void queryClient.invalidateQueries(authStateQuery),
  });
  const opened = { userId, id, saver };
  open.set(key, opened);
  // It may be opened while a page is drawn; the save mark is drawn after that.
  saver.subscribe(() => queueMicrotask(() => report(opened)));
  if (kept) saver.takeUp(kept, template);
  return saver;
}

/** Send what other visits left on this device. */
export async function sendKeptSequences(queryClient: QueryClient, userId: number): Promise<void> {
  for (const id of listKeptSequences(userId)) {
    const row = await queryClient.fetchQuery({ ...templateQuery(id), retry: false }).catch((error: unknown) => error);
    // Its builder was opened meanwhile.
    if (open.has(keyOf(userId, id))) continue;
    const isGone = row instanceof ApiProblem && row.status === 404;
    // It was deleted elsewhere after this was kept: it stays here, for the day it is brought back.
    if (isGone && (readKeptSequence(userId, id)?.version ?? 0) > 0) continue;
    openSaver(queryClient, userId, id, row instanceof Error || !isTemplate(row) ? null : row);
  }
}

function isTemplate(value: unknown): value is Template {
  return typeof value === "object" && value !== null && "template_data" in value;
}

function flushAll(isLeaving = false): void {
  for (const { saver } of open.values()) void saver.flush({ isLeaving });
}

onPerson(() => {
  for (const opened of open.values()) report(opened);
  flushAll();
});
window.addEventListener("online", () => flushAll());
window.addEventListener("pagehide", () => flushAll(true));
