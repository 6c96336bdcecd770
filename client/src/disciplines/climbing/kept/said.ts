/** What was said of a write before the server answered: taken back when it says no. */

import { closeToast, showUndo } from "@/components/ui/undo-toast";

let last: { id: string; toast: number } | null = null;

/** Say what was done to a row, and offer to undo it. */
export function sayDone(id: string, message: string, onUndo: () => void): void {
  last = { id, toast: showUndo(message, onUndo) };
}

/** It was not done after all. */
export function unsay(id: string): void {
  if (last?.id === id) closeToast(last.toast);
}
