import { describe, expect, test } from "vitest";
import { goalRow, sessionRow } from "../rows-for-tests";
import { buildForest } from "./forest";
import { entriesOf, findByTyping, type MoveKey, moveFrom } from "./moves";
import { visibleGoals } from "./visible";

const TODAY = "2026-11-20";

const rows = [
  goalRow("guitar", "UltimateGoal", null),
  goalRow("set", "LongTermGoal", "guitar"),
  goalRow("ear", "LongTermGoal", "guitar", { position: 1 }),
  goalRow("song", "ShortTermGoal", "set"),
  goalRow("climb", "LongTermGoal", null, { position: 1 }),
  ...[1, 2, 3, 4].map((day) => sessionRow(`s${day}`, "guitar", `2026-11-0${day}`, 60)),
];
const entries = entriesOf(visibleGoals(buildForest(rows), new Set(["guitar"]), { zoom: "near", today: TODAY }));
const go = (from: string, key: MoveKey) => {
  const move = moveFrom(entries, from, key);
  return move?.kind === "go" ? move.key : (move?.kind ?? null);
};

describe("moving with the keys", () => {
  test("the list reads children first, then the newest sessions, then how many more", () => {
    expect(entries.map((entry) => `${entry.level} ${entry.key}`)).toEqual([
      "1 guitar",
      "2 set",
      "2 ear",
      "2 s4",
      "2 s3",
      "2 s2",
      "2 guitar:more",
      "1 climb",
    ]);
  });

  test("left goes to the parent, right to the first child", () => {
    expect(go("ear", "ArrowLeft")).toBe("guitar");
    expect(go("guitar", "ArrowRight")).toBe("set");
  });

  test("right opens a folded goal, left closes an open root", () => {
    expect(go("set", "ArrowRight")).toBe("open");
    expect(go("guitar", "ArrowLeft")).toBe("close");
    expect(go("ear", "ArrowRight")).toBeNull();
  });

  test("up and down stay on the level", () => {
    expect(go("guitar", "ArrowDown")).toBe("climb");
    expect(go("climb", "ArrowUp")).toBe("guitar");
    expect(go("set", "ArrowDown")).toBe("ear");
  });

  test("home and end go to the ends, and from nowhere the first entry is taken", () => {
    expect(go("ear", "End")).toBe("climb");
    expect(go("climb", "Home")).toBe("guitar");
    expect(go("nowhere", "ArrowDown")).toBe("guitar");
  });

  test("typing finds the next name that begins so, and wraps around", () => {
    expect(findByTyping(entries, "guitar", "S")?.key).toBe("set");
    expect(findByTyping(entries, "climb", "gu")?.key).toBe("guitar");
    expect(findByTyping(entries, "guitar", "zz")).toBeUndefined();
  });
});
