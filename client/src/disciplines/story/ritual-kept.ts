/** What was typed into a ritual and the server does not have yet, kept on this device until it has it. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/api/client";
import { personHere } from "@/api/person";
import { type Ritual, ritualsQuery, updateRitual } from "@/disciplines/story/story-queries";
import { keptKeys } from "@/lib/kept-keys";
import { setSaveStatus } from "@/lib/save-status";

export type RitualFields = Pick<
  Ritual,
  "name" | "description" | "prompt" | "theme" | "target_length" | "num_scenes" | "voice"
>;
export type Typed = Partial<RitualFields>;

const TEXTS = ["name", "description", "prompt", "theme", "voice"] as const;
const NUMBERS = ["target_length", "num_scenes"] as const;
/** Rituals that are on the page: their fields send for themselves. */
const shown = new Set<string>();
let sendAgain: (() => void) | null = null;
const prefixOf = (userId: number) => `fractal-goals-ritual-${userId}-`;

/** Return what was typed without what stands there already, and without an empty name. */
export function changesOf(typed: Typed, ritual: Ritual): Typed {
  const isChange = ([field, value]: [string, unknown]) =>
    Object.entries(ritual).some(([key, known]) => key === field && known !== value) &&
    !(field === "name" && String(value).trim() === "");
  return Object.fromEntries(Object.entries(typed).filter(isChange));
}

/** Keep what was typed; nothing: the server has it all. */
export function keepTyped(userId: number, id: string, typed: Typed): void {
  try {
    if (Object.keys(typed).length === 0) localStorage.removeItem(prefixOf(userId) + id);
    else localStorage.setItem(prefixOf(userId) + id, JSON.stringify(typed));
  } catch {
    // Without storage it is kept as long as the page is open.
  }
}

/** Return what was kept; what is not a field of a ritual is left out. */
export function readTyped(userId: number, id: string): Typed {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefixOf(userId) + id) ?? "null");
    if (typeof kept !== "object" || kept === null) return {};
    const found = new Map<string, unknown>(Object.entries(kept));
    const typed: Typed = {};
    for (const field of TEXTS) {
      const value = found.get(field);
      if (typeof value === "string") typed[field] = value;
    }
    for (const field of NUMBERS) {
      const value = found.get(field);
      if (typeof value === "number") typed[field] = value;
    }
    return typed;
  } catch {
    return {};
  }
}

/** The save mark of a ritual. */
export const partOf = (id: string) => `ritual ${id}`;

/** Leave the sending of a ritual to the page until it is left; then it goes out when the connection is back. */
export function showRitual(client: QueryClient, userId: number, id: string): () => void {
  shown.add(id);
  sendAgain = () => void sendKeptRituals(client, userId).catch(() => undefined);
  return () => {
    shown.delete(id);
  };
}

window.addEventListener("online", () => sendAgain?.());

/** Send what other visits left; what is refused stays, for its ritual to say why. */
export async function sendKeptRituals(client: QueryClient, userId: number): Promise<void> {
  const waiting = keptKeys(prefixOf(userId));
  if (waiting.length === 0 || personHere() !== userId) return;
  const { items } = await client.fetchQuery({ ...ritualsQuery, staleTime: 0 });
  for (const id of waiting) {
    const ritual = items.find((one) => one.id === id);
    if (!ritual || shown.has(id) || personHere() !== userId) continue;
    const typed = readTyped(userId, id);
    const changes = changesOf(typed, ritual);
    try {
      if (Object.keys(changes).length > 0) await updateRitual(client, id, { version: ritual.version, ...changes });
      setSaveStatus({ state: "saved" }, partOf(id));
      // What was typed meanwhile stays.
      if (JSON.stringify(readTyped(userId, id)) === JSON.stringify(typed)) keepTyped(userId, id, {});
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
    }
  }
}
