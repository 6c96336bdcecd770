/** The edits of sessions among everything that Ctrl+Z takes back. */

import { dropUndo, pushUndo, type UndoEntry, undoEntry } from "@/lib/undo-stack";
import type { Step } from "@/practice/history";
import type { SessionEditor } from "@/practice/session-editor";

const entries = new WeakMap<Step, UndoEntry>();

function entryOf(editor: SessionEditor, step: Step): UndoEntry {
  const { message } = step;
  const again: UndoEntry = { message, undo: async () => (editor.redo(step) ? entryOf(editor, step) : null) };
  const entry: UndoEntry = { message, undo: async () => (editor.undo(step) ? again : null) };
  entries.set(step, entry);
  return entry;
}

/** Return the page of an editor's session: what is said there of an edit does not say which session it means. */
export function pageOf(editor: SessionEditor): string {
  return `/sessions/${editor.getView().server.id}`;
}

/** Put an edit on the page's stack. */
export function rememberStep(editor: SessionEditor, step: Step): void {
  pushUndo(entryOf(editor, step));
}

/** Take an edit from the page's stack, for it was taken back elsewhere. */
export function forgetStep(step: Step): void {
  const entry = entries.get(step);
  if (entry) dropUndo(entry);
}

/** Take back an edit, the session's last one unless named, so that Ctrl+Z does not meet it again. */
export async function undoStep(editor: SessionEditor, step = editor.nextSteps().undo): Promise<void> {
  const entry = step && entries.get(step);
  const isDone = entry ? (await undoEntry(entry)) !== null : false;
  if (!isDone) editor.undo(step);
}

/** Do again what was taken back last of this session. */
export function redoStep(editor: SessionEditor): void {
  const { redo: step } = editor.nextSteps();
  if (step && editor.redo(step)) pushUndo(entryOf(editor, step));
}
