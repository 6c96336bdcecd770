import { describe, expect, test } from "vitest";
import { goalRow, sessionRow, smallTree } from "../rows-for-tests";
import { buildForest } from "./forest";
import { planAmongSiblings, planBelow, planDrop, planIn, planOut } from "./moving";
import type { GoalNode } from "./tree";

const forest = buildForest(smallTree(), null);
const shown = { roots: forest.roots, isPart: false };

function goal(id: string, within = forest): GoalNode {
  const found = within.goals.get(id);
  if (!found) throw new Error(`No goal ${id}`);
  return found;
}

describe("where a key moves a goal", () => {
  test("Tab puts it below the sibling above it", () => {
    expect(planIn(shown, [goal("song")])).toEqual({
      refusal: "“song” holds sessions, so it cannot become a step.",
    });
    expect(planIn(shown, [goal("bridge")])).toEqual({ place: { parentId: "melody" } });
  });

  test("Tab on the first of its level says that nothing stands above it", () => {
    expect(planIn(shown, [goal("melody")])).toEqual({
      refusal: "There is nothing above it on this level to go under.",
    });
  });

  test("Tab never makes what is below smaller than nano", () => {
    const rows = [
      goalRow("root", "ShortTermGoal", null),
      goalRow("first", "MicroGoal", "root"),
      goalRow("second", "MicroGoal", "root", { position: 1 }),
      goalRow("small", "NanoGoal", "second"),
    ];
    const deep = buildForest(rows, null);
    expect(planIn({ roots: deep.roots, isPart: false }, [goal("second", deep)])).toEqual({
      refusal: "“small” would become smaller than nano there.",
    });
  });

  test("Shift+Tab puts it behind its parent, on the parent's level", () => {
    expect(planOut(shown, [goal("bridge")])).toEqual({
      place: { parentId: "set", afterId: "song", type: "ShortTermGoal" },
    });
    expect(planOut(shown, [goal("guitar")])).toEqual({ refusal: "It stands at the top already." });
  });

  test("Shift+Tab never takes a goal out of the subtree that is shown", () => {
    const part = { roots: [goal("song")], isPart: true };
    expect(planOut(part, [goal("bridge")])).toEqual({
      refusal: "That would leave what is shown. Show all goals first.",
    });
  });

  test("Alt with an arrow passes one sibling, for all that are picked together", () => {
    expect(planAmongSiblings(shown, [goal("bridge")], -1)).toEqual({ place: { parentId: "song", beforeId: "melody" } });
    expect(planAmongSiblings(shown, [goal("melody")], 1)).toEqual({ place: { parentId: "song", afterId: "bridge" } });
    expect(planAmongSiblings(shown, [goal("melody"), goal("bridge")], 1)).toBeNull();
  });
});

describe("where a drop puts a goal", () => {
  test("before, behind or below the goal it is over", () => {
    expect(planDrop(shown, [goal("bridge")], goal("melody"), "before")).toEqual({
      place: { parentId: "song", beforeId: "melody" },
    });
    expect(planDrop(shown, [goal("bridge")], goal("triads"), "into")).toEqual({ place: { parentId: "triads" } });
    expect(planDrop(shown, [goal("triads")], goal("song"), "after")).toEqual({
      place: { parentId: "set", afterId: "song" },
    });
  });

  test("never below itself", () => {
    expect(planDrop(shown, [goal("set")], goal("bridge"), "into")).toEqual({
      refusal: "That would put a goal under its own child. Choose another place.",
    });
    expect(planDrop(shown, [goal("set")], goal("set"), "into")).toBeNull();
    expect(planBelow([goal("set")], goal("song"))).toEqual({
      refusal: "That would put a goal under its own child. Choose another place.",
    });
  });

  test("nothing goes below a nano goal", () => {
    const rows = [goalRow("root", "ShortTermGoal", null), goalRow("least", "NanoGoal", "root")];
    const small = buildForest([...rows, goalRow("step", "MicroGoal", "root", { position: 1 })], null);
    const plan = planDrop({ roots: small.roots, isPart: false }, [goal("step", small)], goal("least", small), "into");
    expect(plan).toEqual({ refusal: "Nothing goes below “least”: nano is the smallest level." });
  });

  test("a step that goes to the top becomes a short-term goal", () => {
    expect(planBelow([goal("bridge")], null)).toEqual({ place: { parentId: null, type: "ShortTermGoal" } });
  });

  test("a goal with sessions anywhere below it stays above the steps", () => {
    const rows = [
      goalRow("root", "ShortTermGoal", null),
      goalRow("other", "MidTermGoal", null, { position: 1 }),
      goalRow("song", "ShortTermGoal", "other"),
      sessionRow("practice", "song", "2026-11-01", 60),
    ];
    const two = buildForest(rows, null);
    expect(planBelow([goal("other", two)], goal("root", two))).toEqual({
      refusal: "“song” holds sessions, so it cannot become a step.",
    });
  });
});
