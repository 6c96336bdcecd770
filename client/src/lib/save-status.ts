/** What the one save mark of the page says; every part that saves reports here. */

import { useSyncExternalStore } from "react";

export type SaveStatus = {
  state: "idle" | "saving" | "saved" | "offline" | "refused" | "conflict";
  /** Instant of the last save, milliseconds. */
  at?: number;
  /** How many changes wait here while the server is away. */
  count?: number;
  /** Goes to the place of the conflict. */
  onLook?: () => void;
};

/** Worst first: what the one mark says. */
const ORDER = ["conflict", "refused", "offline", "saving", "saved", "idle"] as const;
const OWN = "";

/** How saving stands in each part that saves by itself. */
const parts = new Map<string, SaveStatus>([[OWN, { state: "idle" }]]);
let current: SaveStatus = { state: "idle" };
const listeners = new Set<() => void>();

/** Join the parts: the worst state, all that waits, and the last save. */
function joined(): SaveStatus {
  const all = [...parts.values()];
  const worst = ORDER.flatMap((state) => all.filter((one) => one.state === state))[0] ?? { state: "idle" };
  if (all.length === 1) return worst;
  const count = all.reduce((sum, one) => sum + (one.count ?? 0), 0);
  const at = Math.max(0, ...all.map((one) => one.at ?? 0));
  return { ...worst, ...(count > 0 ? { count } : {}), ...(at > 0 ? { at } : {}) };
}

/**
 * Tell the page how saving stands. `saved` without a time means now.
 *
 * @param part - what saves by itself, beside the rest of the page.
 */
export function setSaveStatus(next: SaveStatus, part = OWN): void {
  parts.set(part, next.state === "saved" ? { ...next, at: next.at ?? Date.now() } : next);
  current = joined();
  for (const listener of listeners) listener();
}

export function getSaveStatus(): SaveStatus {
  return current;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Return how saving stands, and draw again when it changes. */
export function useSaveStatus(): SaveStatus {
  return useSyncExternalStore(subscribe, getSaveStatus);
}
