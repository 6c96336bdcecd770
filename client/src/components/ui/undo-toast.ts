/** Undo instead of "are you sure": one toast at a time, eight seconds; toast-host.tsx draws it. */

export type Toast = { key: number; message: string; onUndo?: () => void; label?: string };

let current: Toast | null = null;
let lastKey = 0;
const listeners = new Set<() => void>();

function put(next: Toast | null) {
  current = next;
  for (const listener of listeners) listener();
}

/** Say what was done and offer to undo it; returns the toast's key. */
export function showUndo(message: string, onUndo: () => void): number {
  lastKey += 1;
  put({ key: lastKey, message, onUndo });
  return lastKey;
}

/** Say something and offer something else than an undo. */
export function showOffer(message: string, label: string, onPress: () => void): void {
  lastKey += 1;
  put({ key: lastKey, message, label, onUndo: onPress });
}

/** Say something that needs no answer. */
export function showNotice(message: string): void {
  lastKey += 1;
  put({ key: lastKey, message });
}

/** Take the toast away; only the one with this key, so that a late timer cannot close the next one. */
export function closeToast(key: number): void {
  if (current?.key === key) put(null);
}

export function getToast(): Toast | null {
  return current;
}

export function subscribeToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
