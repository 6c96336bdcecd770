/** What of a sequence the server does not have yet, kept on this device: a reload in the middle of a word loses nothing. */

import type { TemplateIn } from "@/api/types";
import type { Details } from "@/disciplines/contract";
import { type Building, rowsOf } from "@/disciplines/yoga/sequence-draft";
import { keptKeys } from "@/lib/kept-keys";

export type KeptSequence = Building & {
  /** That the server had when it was kept; 0: it had none. */
  version: number;
  /** What the server had or was sent from here: who meets that met nobody else. */
  known: readonly TemplateIn[];
};

const prefixOf = (userId: number) => `fractal-goals-sequence-${userId}-`;

/** Keep a draft; null: the server has everything. */
export function keepSequence(userId: number, id: string, kept: KeptSequence | null): void {
  const key = prefixOf(userId) + id;
  try {
    if (kept === null) {
      localStorage.removeItem(key);
      return;
    }
    const { draft, details, version, known } = kept;
    const { rows, ...fields } = draft;
    const stored = { ...fields, poses: rows.map(({ pose }) => pose), details, version, known };
    localStorage.setItem(key, JSON.stringify(stored));
  } catch {
    // Without storage, what is sent as the page goes away has to do.
  }
}

/** Return what was kept of a sequence. */
export function readKeptSequence(userId: number, id: string): KeptSequence | null {
  try {
    return parseKeptSequence(JSON.parse(localStorage.getItem(prefixOf(userId) + id) ?? "null"));
  } catch {
    return null;
  }
}

/** Return the ids of the sequences of which something is kept. */
export function listKeptSequences(userId: number): string[] {
  return keptKeys(prefixOf(userId));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isBody = (value: unknown): value is TemplateIn => isRecord(value) && "template_data" in value;
const isDetails = (value: unknown): value is Details => isRecord(value) && !Array.isArray(value);

export function parseKeptSequence(kept: unknown): KeptSequence | null {
  if (!isRecord(kept) || !Array.isArray(kept.poses)) return null;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const draft = {
    name: text(kept.name),
    description: text(kept.description),
    difficulty: typeof kept.difficulty === "number" ? kept.difficulty : null,
    focusArea: text(kept.focusArea),
    rows: rowsOf({ poses: kept.poses }),
  };
  return {
    draft,
    details: isDetails(kept.details) ? kept.details : {},
    version: typeof kept.version === "number" ? kept.version : 0,
    known: Array.isArray(kept.known) ? kept.known.filter(isBody) : [],
  };
}
