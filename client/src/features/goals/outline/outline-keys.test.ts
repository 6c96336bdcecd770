import { describe, expect, test } from "vitest";
import { commandInName, commandOnRow, type Pressed } from "./outline-keys";

function pressed(key: string, held: Partial<Pressed> = {}): Pressed {
  return { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held };
}

describe("a key on a row", () => {
  test("typing a letter begins to rename with it; signs stay free for the page", () => {
    expect(commandOnRow(pressed("ß"), false)).toEqual({ do: "rename", typed: "ß" });
    expect(commandOnRow(pressed("7"), false)).toEqual({ do: "rename", typed: "7" });
    expect(commandOnRow(pressed("/"), false)).toBeNull();
    expect(commandOnRow(pressed("?"), false)).toBeNull();
  });

  test("Enter adds a sibling, Shift+Enter a child", () => {
    expect(commandOnRow(pressed("Enter"), false)).toEqual({ do: "newSibling" });
    expect(commandOnRow(pressed("Enter", { shiftKey: true }), false)).toEqual({ do: "newChild" });
  });

  test("Tab changes the level, unless it was given back to the page", () => {
    expect(commandOnRow(pressed("Tab"), false)).toEqual({ do: "move", way: "in" });
    expect(commandOnRow(pressed("Tab", { shiftKey: true }), false)).toEqual({ do: "move", way: "out" });
    expect(commandOnRow(pressed("Tab"), true)).toEqual({ do: "tabOn" });
  });

  test("Alt with an arrow moves the goal, and goes nowhere in the history", () => {
    expect(commandOnRow(pressed("ArrowLeft", { altKey: true }), false)).toEqual({ do: "move", way: "out" });
    expect(commandOnRow(pressed("ArrowDown", { altKey: true }), false)).toEqual({ do: "move", way: "down" });
  });

  test("Ctrl+Z, Ctrl+K and other keys of the page are left alone", () => {
    expect(commandOnRow(pressed("z", { ctrlKey: true }), false)).toBeNull();
    expect(commandOnRow(pressed("k", { metaKey: true }), false)).toBeNull();
    expect(commandOnRow(pressed("Enter", { ctrlKey: true }), false)).toEqual({ do: "complete" });
  });

  test("Shift with an up or down arrow takes the rows along", () => {
    expect(commandOnRow(pressed("ArrowDown", { shiftKey: true }), false)).toEqual({
      do: "go",
      to: "down",
      extends: true,
    });
  });
});

describe("a key in a name", () => {
  test("leaves text, caret and undo of the field to the field", () => {
    for (const key of ["a", "ArrowLeft", "Home", "End", "Delete", " "])
      expect(commandInName(pressed(key), false)).toBeNull();
    expect(commandInName(pressed("z", { ctrlKey: true }), false)).toBeNull();
  });

  test("Backspace drops an empty line only", () => {
    expect(commandInName(pressed("Backspace"), false)).toBeNull();
    expect(commandInName(pressed("Backspace"), true)).toEqual({ do: "dropEmpty" });
  });

  test("Enter, Tab and Escape end it", () => {
    expect(commandInName(pressed("Enter"), false)).toEqual({ do: "newSibling" });
    expect(commandInName(pressed("Tab", { shiftKey: true }), false)).toEqual({ do: "move", way: "out" });
    expect(commandInName(pressed("Escape"), true)).toEqual({ do: "leave" });
  });
});
