import { expect, it } from "vitest";
import { openState } from "@/practice/editor-state";
import type { EditorView } from "@/practice/editor-world";
import { session } from "@/practice/fixtures";
import { joinStates, saveStateOf } from "@/practice/save-states";

const idle = { phase: "idle", savedAt: null, offlineSince: null, waiting: 0, canUndo: false, canRedo: false } as const;
const view: EditorView = { ...openState(session()), ...idle };

it("what waits without being on its way was refused and is kept", () => {
  expect(saveStateOf(view)).toBe("idle");
  expect(saveStateOf({ ...view, waiting: 1 })).toBe("refused");
  expect(saveStateOf({ ...view, waiting: 1, phase: "signed-out" })).toBe("offline");
});

it("of several sessions the worst is said, with all that waits", () => {
  const saved: EditorView = { ...view, phase: "saved", savedAt: 5 };
  const away: EditorView = { ...view, phase: "offline", waiting: 2 };
  expect(joinStates([saved, away])).toEqual({ state: "offline", count: 2, at: 5 });
  expect(joinStates([saved, { ...away, conflicts: ["name"] }]).state).toBe("conflict");
  expect(joinStates([])).toEqual({ state: "idle", count: 0 });
});
