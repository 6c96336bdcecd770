import { describe, expect, test } from "vitest";
import { goalRow, sessionRow, smallTree } from "../rows-for-tests";
import { ancestorsOf, buildForest } from "./forest";

const nameOf = (node: { name: string }) => node.name;

describe("building the forest", () => {
  test("children stand below their parents in the order of their positions", () => {
    const { roots, goals } = buildForest(smallTree());
    expect(roots.map(nameOf)).toEqual(["guitar"]);
    expect(goals.get("set")?.children.map(nameOf)).toEqual(["triads", "song"]);
    expect(goals.get("song")?.depth).toBe(2);
  });

  test("the order of the rows does not matter", () => {
    const { goals } = buildForest(smallTree().reverse());
    expect(goals.get("bridge")?.parent?.name).toBe("song");
    expect(goals.get("bridge")?.depth).toBe(3);
  });

  test("sessions are leaves of their goal, newest first", () => {
    const rows = [
      goalRow("song", "ShortTermGoal", null),
      sessionRow("old", "song", "2026-11-01", 60),
      sessionRow("new", "song", "2026-11-09", 60),
      sessionRow("undated", "song", "2026-11-09", 60, { session_start: null }),
    ];
    expect(buildForest(rows).goals.get("song")?.sessions.map(nameOf)).toEqual(["new", "old", "undated"]);
  });

  test("a goal whose parent is missing becomes a root", () => {
    expect(buildForest([goalRow("lost", "MicroGoal", "gone")]).roots.map(nameOf)).toEqual(["lost"]);
  });

  test("a cycle is cut and every goal of it is still reachable", () => {
    const rows = [goalRow("a", "MidTermGoal", "b"), goalRow("b", "MidTermGoal", "c"), goalRow("c", "MidTermGoal", "a")];
    const { roots } = buildForest(rows);
    expect(roots.map(nameOf)).toEqual(["c"]);
    expect(roots[0]?.rollup.goalCount).toBe(2);
  });

  test("a goal that is its own parent becomes a root", () => {
    expect(buildForest([goalRow("self", "MidTermGoal", "self")]).roots.map(nameOf)).toEqual(["self"]);
  });

  test("a parent of a lower level than its child is kept as it is", () => {
    const rows = [goalRow("micro", "MicroGoal", null), goalRow("ultimate", "UltimateGoal", "micro")];
    expect(buildForest(rows).goals.get("ultimate")?.parent?.name).toBe("micro");
  });

  test("an unknown type is shown as the smallest goal", () => {
    expect(buildForest([goalRow("odd", "DreamGoal", null)]).roots[0]?.type).toBe("NanoGoal");
  });

  test("sessions without a goal, or whose goal is gone, are unfiled", () => {
    const rows = [sessionRow("quick", null, "2026-11-02", 60), sessionRow("lost", "gone", "2026-11-03", 60)];
    expect(buildForest(rows).unfiled.map(nameOf)).toEqual(["lost", "quick"]);
  });

  test("steps of a session belong to the session's page, not to the forest", () => {
    const rows = [
      goalRow("song", "ShortTermGoal", null),
      sessionRow("practice", "song", "2026-11-02", 60),
      goalRow("step", "ImmediateGoal", "practice"),
      goalRow("smaller", "MicroGoal", "step"),
    ];
    expect([...buildForest(rows).goals.keys()]).toEqual(["song"]);
  });

  test("a larger goal filed under a session stands below the session's goal", () => {
    const rows = [
      goalRow("song", "LongTermGoal", null),
      sessionRow("practice", "song", "2026-11-02", 60),
      goalRow("misplaced", "ShortTermGoal", "practice"),
    ];
    expect(buildForest(rows).goals.get("misplaced")?.parent?.name).toBe("song");
  });

  test("the ancestors of a goal come root first", () => {
    const bridge = buildForest(smallTree()).goals.get("bridge");
    expect(bridge && ancestorsOf(bridge).map(nameOf)).toEqual(["guitar", "set", "song"]);
  });

  test("no rows make an empty forest", () => {
    expect(buildForest([])).toMatchObject({ roots: [], unfiled: [], maxSeconds: 0 });
  });
});
