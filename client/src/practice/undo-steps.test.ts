import { beforeEach, expect, it, vi } from "vitest";
import { clearUndo, redoLast, undoLast } from "@/lib/undo-stack";
import { session } from "@/practice/fixtures";
import { SessionEditor } from "@/practice/session-editor";
import { forgetStep, rememberStep, undoStep } from "@/practice/undo-steps";

let editor: SessionEditor;
const name = () => editor.getView().draft.name;

beforeEach(() => {
  clearUndo();
  const nothing = () => undefined;
  editor = new SessionEditor(session(), null, {
    isOwnerHere: () => true,
    save: () => new Promise(() => undefined),
    keep: nothing,
    onSaved: nothing,
    onChange: nothing,
    onSignedOut: nothing,
    onStep: (step) => rememberStep(editor, step),
    onUndone: forgetStep,
  });
  return () => vi.useRealTimers();
});

it("the page's undo and redo take a session's edits too", async () => {
  editor.edit((draft) => ({ ...draft, name: "Evening" }));
  expect(await undoLast()).toMatchObject({ message: "Changed name." });
  expect(name()).toBe("Morning");
  await redoLast();
  expect(name()).toBe("Evening");
  await undoLast();
  expect(name()).toBe("Morning");
});

it("what the header took back is not met again by the page's undo", async () => {
  editor.edit((draft) => ({ ...draft, name: "Evening" }));
  await undoStep(editor);
  expect(name()).toBe("Morning");
  expect(await undoLast()).toBeNull();
  await redoLast();
  expect(name()).toBe("Evening");
});

it("what was taken back by its own button is not met again either", async () => {
  const step = editor.edit((draft) => ({ ...draft, name: "Evening" }));
  editor.edit((draft) => ({ ...draft, time_slot: "EVENING" }));
  if (step) editor.undo(step);
  expect(await undoLast()).toMatchObject({ message: "Changed time of day." });
  expect(await undoLast()).toBeNull();
});
