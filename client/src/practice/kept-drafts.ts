/** Edits of sessions that the server does not have yet, kept on this device. */

import { del, get, keys, set } from "idb-keyval";
import type { Document } from "@/api/types";
import { isSame } from "@/practice/editing";
import type { Kept } from "@/practice/editor-world";

const FORM = 2;
type Stored = Kept & { form: number };

export function storeKey(userId: number, id: string): string {
  return `session-draft:${userId}:${id}`;
}

/** Give a document what documents had not when it was kept. */
function withPauses(document: Document): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    activities: section.activities.map((activity) => ({
      ...activity,
      planned_seconds: activity.planned_seconds ?? null,
      sets: activity.sets.map((one) => ({ ...one, duration_seconds: one.duration_seconds ?? null })),
    })),
  }));
  return { ...document, sections, pauses: document.pauses ?? [], confirmed_at: document.confirmed_at ?? null };
}

/** Return what an earlier form kept as it is kept now. */
export function upgradeKept({ server, draft, conflicts }: Kept): Kept {
  return {
    server: { ...server, feedback: server.feedback ?? null, attributes: withPauses(server.attributes) },
    draft: { ...draft, feedback: draft.feedback ?? null, attributes: withPauses(draft.attributes) },
    conflicts,
  };
}

/** Read the edits of a session that the server does not have yet. */
export async function readKept(userId: number, id: string): Promise<Kept | null> {
  try {
    const stored = await get<Stored>(storeKey(userId, id));
    if (stored?.form === 1) return upgradeKept(stored);
    return stored?.form === FORM ? stored : null;
  } catch {
    // A browser that stores nothing keeps nothing; editing goes on.
    return null;
  }
}

/** Write one after the other, so that the last state wins. */
export function makeKeeper(key: string) {
  let last: Promise<unknown> = Promise.resolve();
  let before: Kept | null | undefined;
  return (kept: Kept | null) => {
    if (before !== undefined && isSame(kept, before)) return;
    before = kept;
    last = last.then(() => (kept ? set(key, { ...kept, form: FORM }) : del(key))).catch(() => undefined);
  };
}

/** Whether writes of a discipline wait here: the line it keeps under its name is not empty. */
export async function hasKeptLine(userId: number, name: string): Promise<boolean> {
  try {
    const kept = await get<{ line?: readonly unknown[] }>(`${name}:${userId}`);
    return (kept?.line?.length ?? 0) > 0;
  } catch {
    return false;
  }
}

/** Return the ids of the sessions that have edits kept here. */
export async function listKept(userId: number): Promise<string[]> {
  const prefix = storeKey(userId, "");
  try {
    const found = (await keys()).map(String);
    return found.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}
