import { describe, expect, test } from "vitest";
import { goalRow, rollupsFor, sessionRow, smallTree } from "../rows-for-tests";
import { buildForest } from "./forest";
import { daysSince } from "./rollups";
import type { TreeRow } from "./tree";

function rollupOf(id: string, rows: TreeRow[], rollups = rollupsFor(rows)) {
  const goal = buildForest(rows, rollups).goals.get(id);
  if (!goal) throw new Error(`No goal ${id}`);
  return goal.rollup;
}

describe("what a goal adds up to", () => {
  test("times, counts, budgets and neglect are those of the server", () => {
    const rows = smallTree();
    const rollups = rollupsFor(rows);
    rollups.goals.set = {
      ...{ own_seconds: 600, below_seconds: 1800, total_seconds: 2400, own_count: 1, below_count: 1, total_count: 2 },
      ...{ last_practised_date: "2026-11-19", week_seconds: 1800, budget_minutes: 300, below_budget_minutes: 270 },
      ...{ idle_days: 1, days_left: 16, neglect: 0.25, next_step_id: "bridge" },
    };
    expect(rollupOf("set", rows, rollups)).toMatchObject({
      ...{ ownSeconds: 600, belowSeconds: 1800, totalSeconds: 2400, ownCount: 1, belowCount: 1, totalCount: 2 },
      ...{ lastDay: "2026-11-19", weekSeconds: 1800, budgetMinutes: 300, belowBudgetMinutes: 270 },
      ...{ idleDays: 1, daysLeft: 16, neglect: 0.25 },
      nextStep: { name: "bridge" },
    });
  });

  test("a goal the server does not know yet adds up to nothing", () => {
    const nothing = { totalSeconds: 0, totalCount: 0, lastDay: null, budgetMinutes: null, neglect: 0 };
    expect(buildForest(smallTree(), null).goals.get("song")?.rollup).toMatchObject(nothing);
    const rollups = rollupsFor(smallTree());
    const rows = [...smallTree(), goalRow("new", "ShortTermGoal", "set", { position: 9 })];
    expect(rollupOf("new", rows, rollups)).toMatchObject(nothing);
    expect(rollupOf("set", rows, rollups).goalCount).toBe(5);
  });

  test("goals below are counted from the rows", () => {
    expect(rollupOf("guitar", smallTree()).goalCount).toBe(5);
  });

  test("the discipline is the one with the most time, also below; what was cancelled does not count", () => {
    const rows = [
      goalRow("body", "UltimateGoal", null),
      goalRow("hips", "ShortTermGoal", "body"),
      sessionRow("one", "body", "2026-11-19", 900, { discipline: "climbing" }),
      sessionRow("two", "hips", "2026-11-19", 500, { discipline: "yoga" }),
      sessionRow("three", "hips", "2026-11-18", 500, { discipline: "yoga" }),
      sessionRow("four", "body", "2026-11-18", 5000, { discipline: "story", status: "CANCELLED" }),
    ];
    expect(rollupOf("body", rows).discipline).toBe("yoga");
  });

  test("progress: each child counts the same, and a child's own share counts for it", () => {
    expect(rollupOf("song", smallTree()).progress).toBe(0.5);
    expect(rollupOf("set", smallTree()).progress).toBe(0.75);
    expect(rollupOf("guitar", smallTree()).progress).toBe(0.75);
  });

  test("progress: targets count as much as all children together", () => {
    const withTargets = (row: TreeRow) => (row.id === "song" ? { ...row, target_progress: 1 } : row);
    expect(rollupOf("song", smallTree().map(withTargets)).progress).toBe(0.75);
    expect(rollupOf("bare", [goalRow("bare", "ShortTermGoal", null, { target_progress: 0.4 })]).progress).toBe(0.4);
  });

  test("nothing to count is no progress at all, rather than zero", () => {
    expect(rollupOf("bridge", smallTree()).progress).toBeNull();
  });

  test("the next step the server named gives way to the first open one when it was ticked a moment ago", () => {
    const rollups = rollupsFor(smallTree());
    const song = rollups.goals.song;
    if (!song) throw new Error("No roll-up");
    rollups.goals.song = { ...song, next_step_id: "bridge" };
    const rows = [...smallTree(), goalRow("sing", "ImmediateGoal", "song", { position: 2 })];
    expect(rollupOf("song", rows, rollups).nextStep?.name).toBe("bridge");
    const ticked = rows.map((row) => (row.id === "bridge" ? { ...row, completed: true } : row));
    expect(rollupOf("song", ticked, rollups).nextStep?.name).toBe("sing");
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
