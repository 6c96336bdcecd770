import { describe, expect, test } from "vitest";
import { goalRow, sessionRow, smallTree } from "../rows-for-tests";
import { buildForest } from "./forest";
import { daysSince } from "./rollups";
import type { TreeRow } from "./tree";

function rollupOf(id: string, rows: TreeRow[]) {
  const goal = buildForest(rows).goals.get(id);
  if (!goal) throw new Error(`No goal ${id}`);
  return goal.rollup;
}

describe("what a goal adds up to", () => {
  test("own time, time below and time in all", () => {
    expect(rollupOf("set", smallTree())).toMatchObject({ ownSeconds: 600, belowSeconds: 1800, totalSeconds: 2400 });
    expect(rollupOf("guitar", smallTree())).toMatchObject({ ownSeconds: 60, belowSeconds: 2400, totalSeconds: 2460 });
  });

  test("counts of sessions and of goals below", () => {
    expect(rollupOf("guitar", smallTree())).toMatchObject({ ownCount: 1, totalCount: 3, goalCount: 5 });
  });

  test("an unknown duration is nothing in the sum, yet the day counts as practised", () => {
    const rows = [goalRow("song", "ShortTermGoal", null), sessionRow("one", "song", "2026-11-19", null)];
    expect(rollupOf("song", rows)).toMatchObject({ totalSeconds: 0, totalCount: 1, lastDay: "2026-11-19" });
  });

  test("a cancelled session is listed but not practised", () => {
    const rows = [
      goalRow("song", "ShortTermGoal", null),
      sessionRow("one", "song", "2026-11-19", 900, { status: "CANCELLED" }),
    ];
    expect(rollupOf("song", rows)).toMatchObject({ totalSeconds: 0, totalCount: 1, lastDay: null });
  });

  test("the last day is the latest one below", () => {
    expect(rollupOf("guitar", smallTree()).lastDay).toBe("2026-11-19");
    expect(rollupOf("triads", smallTree()).lastDay).toBeNull();
  });

  test("the discipline is the one with the most time, also below", () => {
    const rows = [
      goalRow("body", "UltimateGoal", null),
      goalRow("hips", "ShortTermGoal", "body"),
      sessionRow("one", "body", "2026-11-19", 900, { discipline: "climbing" }),
      sessionRow("two", "hips", "2026-11-19", 500, { discipline: "yoga" }),
      sessionRow("three", "hips", "2026-11-18", 500, { discipline: "yoga" }),
    ];
    expect(rollupOf("body", rows).discipline).toBe("yoga");
  });

  test("progress: each child counts the same, and a child's own share counts for it", () => {
    expect(rollupOf("song", smallTree()).progress).toBe(0.5);
    expect(rollupOf("set", smallTree()).progress).toBe(0.75);
    expect(rollupOf("guitar", smallTree()).progress).toBe(0.75);
  });

  test("nothing to count is no progress at all, rather than zero", () => {
    expect(rollupOf("bridge", smallTree()).progress).toBeNull();
  });

  test("the next step is the first open one, own steps before those of the children", () => {
    expect(rollupOf("guitar", smallTree()).nextStep?.name).toBe("bridge");
    const rows = [...smallTree(), goalRow("tune", "MicroGoal", "guitar", { position: 9 })];
    expect(rollupOf("guitar", rows).nextStep?.name).toBe("tune");
  });

  test("steps are counted with the steps below them", () => {
    const rows = [...smallTree(), goalRow("bars", "MicroGoal", "bridge", { completed: true })];
    expect(rollupOf("song", rows).steps).toEqual({ done: 2, total: 3 });
    expect(rollupOf("set", rows).steps).toEqual({ done: 0, total: 0 });
  });

  test("the last eight sessions come from the whole branch, newest first", () => {
    const rows = [goalRow("song", "LongTermGoal", null), goalRow("verse", "ShortTermGoal", "song")];
    for (let day = 1; day <= 9; day += 1)
      rows.push(sessionRow(`s${day}`, day % 2 ? "song" : "verse", `2026-11-0${day}`, 60));
    const names = rollupOf("song", rows).recent.map((session) => session.name);
    expect(names).toEqual(["s9", "s8", "s7", "s6", "s5", "s4", "s3", "s2"]);
  });
});

describe("days since a practice day", () => {
  test("across the end of a month and a clock change", () => {
    expect(daysSince("2026-10-24", "2026-11-02")).toBe(9);
  });

  test("today is 0, a day to come too, and never is null", () => {
    expect(daysSince("2026-11-20", "2026-11-20")).toBe(0);
    expect(daysSince("2026-11-21", "2026-11-20")).toBe(0);
    expect(daysSince(null, "2026-11-20")).toBeNull();
  });
});
