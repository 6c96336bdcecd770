/** Ctrl+Z and its twin: the last thing is taken back or done again, and a line says which it was. */

import { showNotice, showOffer } from "@/components/ui/undo-toast";
import { keepFocusOnPage } from "@/lib/focus";
import { redoLast, sayAgain, undoLast } from "@/lib/undo-stack";

/** Take back the last thing. */
export function undo(): void {
  void undoLast().then((entry) => {
    // A refusal was said where it was met.
    if (entry === "refused") return;
    if (entry) showOffer(sayAgain("Undone", entry.message), "Redo", redo);
    else showNotice("There is nothing to undo.");
    keepFocusOnPage();
  });
}

/** Do again what was taken back last. */
export function redo(): void {
  void redoLast().then((entry) => {
    if (entry === "refused") return;
    if (entry) showOffer(sayAgain("Done again", entry.message), "Undo", undo);
    else showNotice("There is nothing to do again.");
    keepFocusOnPage();
  });
}
