/** Undo and redo of the session on this page, for its header. */

import { useEditor } from "@/practice/editor-context";
import { redoStep, undoStep } from "@/practice/undo-steps";

export type EditHistory = { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };

export function useHistory(): EditHistory {
  const { editor, view } = useEditor();
  const { canUndo, canRedo } = view;
  return { canUndo, canRedo, undo: () => void undoStep(editor), redo: () => redoStep(editor) };
}
