import { describe, expect, test } from "vitest";
import { goalRow, rollupsFor, sessionRow, smallTree } from "../rows-for-tests";
import { buildForest } from "./forest";
import { nextChildLevel, nextStepLevel } from "./levels";
import { type OpenRule, openGoals } from "./opening";
import { visibleGoals } from "./visible";

const TODAY = "2026-11-20";

const rule = (more: Partial<OpenRule> = {}): OpenRule => ({
  zoom: "near",
  selectedId: null,
  choices: new Map(),
  capacity: 100,
  ...more,
});

describe("which goals are drawn", () => {
  const forest = buildForest(smallTree(), rollupsFor(smallTree()));
  const drawn = (more: Partial<OpenRule>) => {
    const open = openGoals(forest, rule(more));
    return visibleGoals(forest, open, { zoom: more.zoom ?? "near", today: TODAY }).map((item) => item.goal.name);
  };

  test("near is folded below the second level", () => {
    expect(drawn({ zoom: "near" })).toEqual(["guitar", "set"]);
  });

  test("the way to the selected goal is open", () => {
    expect(drawn({ zoom: "near", selectedId: "song" })).toEqual(["guitar", "set", "triads", "song"]);
  });

  test("what the person opened or closed by hand wins", () => {
    expect(drawn({ choices: new Map([["set", true]]) })).toEqual(["guitar", "set", "triads", "song"]);
    expect(drawn({ choices: new Map([["guitar", false]]) })).toEqual(["guitar"]);
  });

  test("far opens everything when it fits", () => {
    expect(drawn({ zoom: "far" })).toEqual(["guitar", "set", "triads", "song", "melody", "bridge"]);
  });

  test("far opens the branch with more time when both do not fit", () => {
    const rows = [goalRow("small", "UltimateGoal", null), goalRow("large", "UltimateGoal", null, { position: 1 })];
    for (const parent of ["small", "large"]) {
      for (let child = 0; child < 4; child += 1) rows.push(goalRow(`${parent}-${child}`, "MidTermGoal", parent));
    }
    rows.push(sessionRow("long", "large-0", "2026-11-01", 9000), sessionRow("short", "small-0", "2026-11-01", 60));
    expect(openGoals(buildForest(rows, rollupsFor(rows)), rule({ zoom: "far", capacity: 15 }))).toEqual(
      new Set(["large"]),
    );
  });

  test("middle opens the root of the selected goal only", () => {
    const two = buildForest([
      ...smallTree(),
      goalRow("climb", "LongTermGoal", null),
      goalRow("grip", "MidTermGoal", "climb"),
    ]);
    const open = openGoals(two, rule({ zoom: "middle", selectedId: "grip" }));
    expect([...open]).toEqual(["climb"]);
  });

  test("an open goal shows its three newest sessions and says how many more there are", () => {
    const rows = [goalRow("song", "ShortTermGoal", null)];
    for (let day = 1; day <= 5; day += 1) rows.push(sessionRow(`s${day}`, "song", `2026-11-0${day}`, 60));
    const [item] = visibleGoals(buildForest(rows), new Set(["song"]), { zoom: "near", today: TODAY });
    expect(item?.leaves.map((leaf) => leaf.name)).toEqual(["s5", "s4", "s3"]);
    expect(item?.moreLeaves).toBe(2);
  });

  test("a session filed elsewhere is a leaf of every goal it counts for", () => {
    const rows = [...smallTree(), goalRow("ear", "LongTermGoal", "guitar", { position: 5 })];
    const linked = buildForest(rows, rollupsFor(rows, { links: [{ practice_session_id: "one", goal_id: "ear" }] }));
    const visible = visibleGoals(linked, new Set(["guitar", "ear"]), { zoom: "near", today: TODAY });
    const ear = visible.find((item) => item.goal.id === "ear");
    expect(ear?.leaves.map((leaf) => leaf.name)).toEqual(["one"]);
    expect(ear?.foldCount).toBe(1);
  });

  test("a deadline is seen on its goal, and on the folded goal above it", () => {
    const rows = smallTree().map((row) =>
      row.id === "song"
        ? { ...row, deadline: "2026-12-01" }
        : row.id === "bridge"
          ? { ...row, deadline: "2026-11-19" }
          : row,
    );
    const due = buildForest(rows, rollupsFor(rows));
    const see = (...open: string[]) =>
      visibleGoals(due, new Set(open), { zoom: "near", today: TODAY }).map((item) => [
        item.goal.id,
        item.due,
        item.dueBelow,
      ]);
    expect(see("guitar")).toEqual([
      ["guitar", null, { soon: 0, overdue: 0 }],
      ["set", null, { soon: 1, overdue: 1 }],
    ]);
    expect(see("guitar", "set")).toContainEqual(["song", "soon", { soon: 0, overdue: 1 }]);
  });

  test("far draws no leaves, and folds count goals only", () => {
    const [item] = visibleGoals(forest, new Set(["guitar"]), { zoom: "far", today: TODAY });
    expect(item).toMatchObject({ leaves: [], moreLeaves: 0, foldCount: 1 });
  });
});

describe("levels of a new child", () => {
  test("the next lower level is offered first", () => {
    expect(nextChildLevel("UltimateGoal")?.type).toBe("LongTermGoal");
    expect(nextChildLevel("ShortTermGoal")?.type).toBe("ImmediateGoal");
    expect(nextChildLevel("NanoGoal")).toBeNull();
  });

  test("a root is ultimate unless chosen otherwise", () => {
    expect(nextChildLevel(null)?.type).toBe("UltimateGoal");
  });

  test("a step of any larger goal is immediate, a step of a step the next smaller", () => {
    expect(nextStepLevel("LongTermGoal")?.type).toBe("ImmediateGoal");
    expect(nextStepLevel("MicroGoal")?.type).toBe("NanoGoal");
    expect(nextStepLevel("NanoGoal")).toBeNull();
  });
});
