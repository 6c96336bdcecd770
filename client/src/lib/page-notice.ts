/** One calm line at the top of the page that stays until it is closed. */

import { useSyncExternalStore } from "react";

let current: string | null = null;
const listeners = new Set<() => void>();

/** Put a line there, or take it away with null. */
export function setPageNotice(notice: string | null): void {
  current = notice;
  for (const listener of listeners) listener();
}

export function usePageNotice(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => current,
  );
}
