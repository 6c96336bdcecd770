/** Editing the document of the session on this page. */

import { useMemo } from "react";
import type { Activity, Document } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import { editActivity } from "@/practice/editing";
import { useSessionEditor } from "@/practice/editor-context";
import type { Pace, SessionEditor } from "@/practice/session-editor";
import { pageOf, undoStep } from "@/practice/undo-steps";

export interface Edits<Part> {
  change: (edit: (part: Part) => Part, pace?: Pace, message?: string) => void;
  /** Say what was done, and offer to take it back. */
  changeWithUndo: (edit: (part: Part) => Part, message: string) => void;
}

function editsOf(editor: SessionEditor): Edits<Document> {
  const put = (edit: (document: Document) => Document, pace?: Pace, message?: string) =>
    editor.edit((draft) => ({ ...draft, attributes: edit(draft.attributes) }), pace, message);
  return {
    change: (edit, pace, message) => {
      put(edit, pace, message);
    },
    changeWithUndo: (edit, message) => {
      const step = put(edit, "now", message);
      if (step) showUndo(message, () => void undoStep(editor, step), pageOf(editor));
    },
  };
}

/** The same for as long as the page is open. */
export function useEdits(): Edits<Document> {
  const editor = useSessionEditor();
  return useMemo(() => editsOf(editor), [editor]);
}

export function useActivityEdits(id: string): Edits<Activity> {
  const edits = useEdits();
  return useMemo(
    () => ({
      change: (edit, pace, message) => edits.change((document) => editActivity(document, id, edit), pace, message),
      changeWithUndo: (edit, message) => edits.changeWithUndo((document) => editActivity(document, id, edit), message),
    }),
    [edits, id],
  );
}
