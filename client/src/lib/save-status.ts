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

let current: SaveStatus = { state: "idle" };
const listeners = new Set<() => void>();

/** Tell the page how saving stands. `saved` without a time means now. */
export function setSaveStatus(next: SaveStatus): void {
  current = next.state === "saved" ? { ...next, at: next.at ?? Date.now() } : next;
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
