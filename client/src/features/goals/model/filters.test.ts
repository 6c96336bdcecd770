import { describe, expect, test } from "vitest";
import { goalRow, rollupsFor, sessionRow, smallTree } from "../rows-for-tests";
import { type GoalFilters, NO_FILTERS, narrowForest } from "./filters";
import { buildForest } from "./forest";

const TODAY = "2026-11-20";
type Kept = Parameters<typeof narrowForest>[3];
const NOTHING_KEPT: Kept = { selectedId: null, branchId: null };

/** Guitar › Set › Song and Triads (done), with steps; Climb › Grip, due tomorrow, practised 40 days ago. */
function rows() {
  return [
    ...smallTree(),
    goalRow("climb", "LongTermGoal", null, { position: 1, deadline: "2026-11-10" }),
    goalRow("grip", "MidTermGoal", "climb", { deadline: "2026-11-21" }),
    sessionRow("wall", "grip", "2026-10-11", 600, { discipline: "climbing" }),
  ];
}

const forest = buildForest(rows(), rollupsFor(rows()));

function narrow(filters: Partial<GoalFilters>, kept = NOTHING_KEPT) {
  return narrowForest(forest, { ...NO_FILTERS, ...filters }, TODAY, kept);
}

const names = (result: ReturnType<typeof narrow>) => [...result.forest.goals.keys()].sort();

describe("what the filters leave", () => {
  test("without filters it is the same forest, and nothing is hidden", () => {
    const result = narrow({});
    expect(result.forest).toBe(forest);
    expect(result.hiddenCount).toBe(0);
  });

  test("open only leaves out what is done", () => {
    const result = narrow({ isOpenOnly: true });
    expect(names(result)).toEqual(["bridge", "climb", "grip", "guitar", "set", "song"]);
    expect(result.hiddenCount).toBe(2);
    expect([...result.dimmed]).toEqual([]);
  });

  test("the way to what matches stays, dimmed", () => {
    const result = narrow({ due: "soon" });
    expect(names(result)).toEqual(["climb", "grip"]);
    expect([...result.dimmed]).toEqual(["climb"]);
    expect(result.hiddenCount).toBe(6);
  });

  test("a deadline that has passed is found by its own filter", () => {
    expect(names(narrow({ due: "overdue" }))).toEqual(["climb"]);
  });

  test("a discipline leaves the goals practised in it", () => {
    expect(names(narrow({ discipline: "climbing" }))).toEqual(["climb", "grip"]);
  });

  test("going cold leaves what was not practised for two weeks, and is not done", () => {
    expect(names(narrow({ isCold: true }))).toEqual(["climb", "grip"]);
  });

  test("the chosen goal stays, whatever the filters say", () => {
    const result = narrow({ due: "soon" }, { selectedId: "song", branchId: null });
    expect(names(result)).toEqual(["climb", "grip", "guitar", "set", "song"]);
    expect([...result.dimmed].sort()).toEqual(["climb", "guitar", "set"]);
  });

  test("only what is hidden in the shown subtree is counted", () => {
    expect(narrow({ isOpenOnly: true }, { selectedId: null, branchId: "song" }).hiddenCount).toBe(1);
    expect(narrow({ isOpenOnly: true }, { selectedId: null, branchId: "climb" }).hiddenCount).toBe(0);
  });

  test("what is left keeps its sums", () => {
    expect(narrow({ due: "soon" }).forest.goals.get("climb")?.rollup.totalSeconds).toBe(600);
  });
});
