/** Give the session an outcome; leaving Running can be undone. */

import type { Status } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import { useEditor } from "@/features/sessions/editor-context";
import { STATUS_WORDS } from "@/features/sessions/model";
import { reopened, withOutcome } from "@/features/sessions/outcomes";
import { keepFocusOnPage } from "@/lib/focus";
import { toInstant } from "@/lib/time";

/** Return the function that sets the outcome, ending a running session now or at `end`. */
export function useFinish(): (status: Status, end?: string) => void {
  const { editor, view } = useEditor();
  return (status, end = toInstant(Date.now())) => {
    const before = view.draft;
    if (status === before.status) return;
    editor.edit((draft) => withOutcome(draft, status, end));
    keepFocusOnPage();
    if (before.status !== "ACTIVE") return;
    showUndo(`Finished as ${STATUS_WORDS[status]}.`, () =>
      editor.edit((draft) => ({ ...withOutcome(draft, "ACTIVE", end), attributes: reopened(draft, before, end) })),
    );
  };
}
