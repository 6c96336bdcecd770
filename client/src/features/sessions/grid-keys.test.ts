import { describe, expect, it } from "vitest";
import { type CellKey, stepFrom } from "@/features/sessions/grid-keys";

/** A grid of three rows and two columns; the cursor stands inside of the text. */
function step(row: number, column: number, key: string, more: Partial<CellKey> = {}) {
  return stepFrom({ row, column }, { key, shiftKey: false, isAtStart: false, isAtEnd: false, ...more }, 3, 2);
}

describe("a key in a cell", () => {
  it("Enter goes down, from the last row to a new one, with Shift up", () => {
    expect(step(0, 1, "Enter")).toEqual({ row: 1, column: 1 });
    expect(step(2, 1, "Enter")).toBe("add");
    expect(step(2, 1, "Enter", { shiftKey: true })).toEqual({ row: 1, column: 1 });
    expect(step(0, 1, "Enter", { shiftKey: true })).toBeNull();
  });

  it("up and down go between the rows and stay at the edges", () => {
    expect(step(1, 0, "ArrowUp")).toEqual({ row: 0, column: 0 });
    expect(step(0, 0, "ArrowUp")).toBeNull();
    expect(step(2, 0, "ArrowDown")).toBeNull();
  });

  it("left and right move in the text, and to the next cell from its edge, over the end of the row too", () => {
    expect(step(1, 0, "ArrowRight")).toBeNull();
    expect(step(1, 0, "ArrowRight", { isAtEnd: true })).toEqual({ row: 1, column: 1 });
    expect(step(1, 1, "ArrowRight", { isAtEnd: true })).toEqual({ row: 2, column: 0 });
    expect(step(1, 0, "ArrowLeft", { isAtStart: true })).toEqual({ row: 0, column: 1 });
    expect(step(0, 0, "ArrowLeft", { isAtStart: true })).toBeNull();
  });

  it("with Shift an arrow selects text", () => {
    expect(step(1, 0, "ArrowRight", { isAtEnd: true, shiftKey: true })).toBeNull();
    expect(step(1, 0, "ArrowUp", { shiftKey: true })).toBeNull();
  });
});
