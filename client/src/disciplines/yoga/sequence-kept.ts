/** What of a sequence the server does not have yet, kept on this device: a reload in the middle of a word loses nothing. */

import { rowsOf, type SequenceDraft } from "@/disciplines/yoga/sequence-draft";
import { serverNow } from "@/lib/server-clock";

/** What the server took in this much later was on its way already; anything after that was changed elsewhere. */
const ON_ITS_WAY_MS = 60_000;

const storedAs = (userId: number, id: string) => `fractal-goals-sequence-${userId}-${id}`;

/** Keep a draft; null: the server has everything. */
export function keepSequence(userId: number, id: string, draft: SequenceDraft | null): void {
  try {
    if (draft === null) {
      localStorage.removeItem(storedAs(userId, id));
      return;
    }
    const { rows, ...fields } = draft;
    const kept = { ...fields, poses: rows.map(({ pose }) => pose), at: serverNow() };
    localStorage.setItem(storedAs(userId, id), JSON.stringify(kept));
  } catch {
    // Without storage, what is sent as the page goes away has to do.
  }
}

/** Return what was kept of a sequence, unless it was saved elsewhere since. */
export function readKeptSequence(userId: number, id: string, savedAt: string | null): SequenceDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(storedAs(userId, id)) ?? "null");
    return parseKeptSequence(kept, savedAt);
  } catch {
    return null;
  }
}

export function parseKeptSequence(kept: unknown, savedAt: string | null): SequenceDraft | null {
  if (typeof kept !== "object" || kept === null || !("at" in kept) || typeof kept.at !== "number") return null;
  if (savedAt !== null && Date.parse(savedAt) > kept.at + ON_ITS_WAY_MS) return null;
  const fields: Record<string, unknown> = { ...kept };
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    name: text(fields.name),
    description: text(fields.description),
    difficulty: typeof fields.difficulty === "number" ? fields.difficulty : null,
    focusArea: text(fields.focusArea),
    rows: rowsOf({ poses: fields.poses }),
  };
}
