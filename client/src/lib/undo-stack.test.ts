import { beforeEach, expect, test } from "vitest";
import { clearUndo, dropUndo, pushUndo, redoLast, type UndoEntry, undoEntry, undoLast } from "@/lib/undo-stack";

let said: string[] = [];

/** Something that writes down when it is taken back and when it is done again. */
function change(name: string, isDoing = false): UndoEntry {
  return {
    message: name,
    undo: async () => {
      said.push(isDoing ? `${name} again` : `${name} back`);
      return change(name, !isDoing);
    },
  };
}

beforeEach(() => {
  clearUndo();
  said = [];
});

test("the last thing is taken back first, and done again last", async () => {
  pushUndo(change("move"));
  pushUndo(change("trash"));
  expect(await undoLast()).toMatchObject({ message: "trash" });
  expect(await undoLast()).toMatchObject({ message: "move" });
  expect(await undoLast()).toBeNull();
  await redoLast();
  await redoLast();
  expect(await redoLast()).toBeNull();
  await undoLast();
  expect(said).toEqual(["trash back", "move back", "move again", "trash again", "trash back"]);
});

test("after a new change what was taken back is gone", async () => {
  pushUndo(change("move"));
  await undoLast();
  pushUndo(change("trash"));
  expect(await redoLast()).toBeNull();
});

test("a toast takes back its own change, also when another came after it, and only once", async () => {
  const first = change("move");
  pushUndo(first);
  pushUndo(change("trash"));
  expect(await undoEntry(first)).toBe(first);
  expect(await undoEntry(first)).toBeNull();
  await undoLast();
  expect(said).toEqual(["move back", "trash back"]);
});

test("what was refused is forgotten", async () => {
  const refused = change("move");
  pushUndo(refused);
  dropUndo(refused);
  expect(await undoLast()).toBeNull();
});

test("an undo that does not work cannot be done again", async () => {
  pushUndo({ message: "gone", undo: async () => null });
  expect(await undoLast()).toBe("refused");
  expect(await redoLast()).toBeNull();
});

test("quick presses wait for each other", async () => {
  let finish = () => {};
  pushUndo(change("first"));
  pushUndo({
    message: "slow",
    undo: () =>
      new Promise((resolve) => {
        finish = () => {
          said.push("slow back");
          resolve(null);
        };
      }),
  });
  const both = [undoLast(), undoLast()];
  await Promise.resolve();
  finish();
  await Promise.all(both);
  expect(said).toEqual(["slow back", "first back"]);
});
