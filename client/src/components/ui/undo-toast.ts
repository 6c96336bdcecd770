/** Undo instead of "are you sure": one toast at a time, eight seconds; toast-host.tsx draws it. */

export type Toast = {
  key: number;
  message: string;
  onUndo?: () => void;
  label?: string;
  /** How the path of the page begins that it is about; without one it is about any page. */
  page?: string;
};

let current: Toast | null = null;
let lastKey = 0;
const listeners = new Set<() => void>();

function put(next: Toast | null) {
  current = next;
  for (const listener of listeners) listener();
}

function say(toast: Omit<Toast, "key">): number {
  lastKey += 1;
  put({ ...toast, key: lastKey });
  return lastKey;
}

/** Say what was done and offer to undo it; returns the toast's key. On other pages than `page` it is not said. */
export function showUndo(message: string, onUndo: () => void, page?: string): number {
  return say({ message, onUndo, page });
}

/** Say something and offer something else than an undo. */
export function showOffer(message: string, label: string, onPress: () => void): void {
  say({ message, label, onUndo: onPress });
}

/** Say something that needs no answer. */
export function showNotice(message: string): void {
  say({ message });
}

/** Take the toast away; only the one with this key, so that a late timer cannot close the next one. */
export function closeToast(key: number): void {
  if (current?.key === key) put(null);
}

/** Take away what is about another page than this one: "Finished as Partial" would be about what is seen now. */
export function closeToastOfOtherPage(pathname: string): void {
  if (current?.page !== undefined && !pathname.startsWith(current.page)) put(null);
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
