import { describe, expect, test } from "vitest";
import { goalRow, rollupsFor, smallTree } from "../rows-for-tests";
import { buildForest } from "./forest";
import { type Colour, paintOf } from "./paint";

const rows = [...smallTree(), goalRow("later", "LongTermGoal", "guitar", { position: 9 })];
const forest = buildForest(rows, rollupsFor(rows));

function paint(id: string, colour: Colour) {
  const goal = forest.goals.get(id);
  if (!goal) throw new Error(`no ${id}`);
  return paintOf(goal, colour, "2026-11-20");
}

describe("what the colour of a dot says", () => {
  test("by default how recently, and a step is as warm as the goal it serves", () => {
    expect(paint("song", "recency").fill).toBe("var(--em-1)");
    expect(paint("bridge", "recency").fill).toBe("var(--em-1)");
    expect(paint("later", "recency").fill).toBeNull();
  });

  test("the level", () => {
    expect(paint("guitar", "level").fill).toBe("var(--lv-ultimate)");
  });

  test("how much is done: done, a share, not begun", () => {
    expect(paint("triads", "done")).toMatchObject({ fill: "var(--ok)", isDone: true });
    // Of the song's two steps one is ticked.
    expect(paint("song", "done").fill).toBe("var(--h-3)");
    expect(paint("later", "done").fill).toBeNull();
  });

  test("the discipline with the most time, hollow without any", () => {
    expect(paint("set", "discipline")).toMatchObject({ fill: "var(--d-music, var(--d-general))", discipline: "music" });
    expect(paint("melody", "discipline").discipline).toBe("music");
    expect(paint("later", "discipline").fill).toBeNull();
  });
});
