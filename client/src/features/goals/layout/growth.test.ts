import { describe, expect, test } from "vitest";
import { buildForest } from "../model/forest";
import { visibleGoals } from "../model/visible";
import { rollupsFor, smallTree } from "../rows-for-tests";
import { growthBetween } from "./growth";
import { layOutNear } from "./near";

const forest = buildForest(smallTree(), rollupsFor(smallTree()));
const layOut = (...open: string[]) =>
  layOutNear(visibleGoals(forest, new Set(open), { zoom: "near", today: "2026-11-20" }), {
    maxSeconds: forest.maxSeconds,
    trail: new Set<string>(),
  });
const anchorIn = (layout: ReturnType<typeof layOut>, id: string) =>
  layout.goals.find(({ item }) => item.goal.id === id)?.anchor ?? { x: 0, y: 0 };

describe("opening and closing a goal", () => {
  const closed = layOut("guitar");
  const open = layOut("guitar", "set");

  test("what opens begins where its parent stood", () => {
    const { from, goals } = growthBetween(closed, open);
    expect([...from.keys()].sort()).toEqual(["set:leaves", "song", "triads"]);
    const parent = anchorIn(closed, "set");
    const child = anchorIn(open, "song");
    expect(from.get("song")).toEqual({ x: parent.x - child.x, y: parent.y - child.y });
    expect(goals).toEqual([]);
  });

  test("what closes goes to where its parent will stand, and its branch folds with it", () => {
    const { from, goals, leaves, branches } = growthBetween(open, closed);
    expect(from.size).toBe(0);
    expect(goals.map(({ item, anchor }) => [item.goal.id, anchor])).toEqual([
      ["triads", anchorIn(closed, "set")],
      ["song", anchorIn(closed, "set")],
    ]);
    expect(leaves.map(({ item }) => item.goal.id)).toEqual(["set"]);
    expect(branches.map((branch) => branch.id).sort()).toEqual(["set:leaves", "song", "triads"]);
  });

  test("nothing moves between two drawings of the same", () => {
    const { from, goals, leaves, branches } = growthBetween(open, open);
    expect([from.size, goals.length, leaves.length, branches.length]).toEqual([0, 0, 0, 0]);
  });
});
