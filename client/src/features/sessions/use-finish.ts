/** Give the session an outcome; leaving Running can be undone. */

import type { Status } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import { useGoOn } from "@/features/sessions/use-go-on";
import { keepFocusOnPage } from "@/lib/focus";
import { useSessionEditor } from "@/practice/editor-context";
import { finishSession } from "@/practice/session-edits";
import { pageOf, undoStep } from "@/practice/undo-steps";

/** Return the function that sets the outcome, ending a running session now or at `end`. */
export function useFinish(): (status: Status, end?: string) => void {
  const editor = useSessionEditor();
  const goOn = useGoOn();
  return (status, end) => {
    const before = editor.getView().draft.status;
    if (status === before) return;
    if (status === "ACTIVE") return goOn();
    const step = finishSession(editor, status, undefined, end);
    keepFocusOnPage();
    if (step && before === "ACTIVE") {
      showUndo(step.message, () => void undoStep(editor, step), pageOf(editor));
    }
  };
}
