import { expect, test } from "vitest";
import { rollupsFor, smallTree } from "../rows-for-tests";
import { buildForest } from "./forest";
import { isWithin, subtreeOf } from "./subtree";

const forest = buildForest(smallTree(), rollupsFor(smallTree()));

test("a subtree is a forest with one root, whose depths count from there", () => {
  const { roots, goals, maxSeconds } = subtreeOf(forest, "set");
  expect(roots.map((root) => root.name)).toEqual(["set"]);
  expect([...goals.values()].map((goal) => `${goal.depth} ${goal.name}`)).toEqual([
    "0 set",
    "1 triads",
    "1 song",
    "2 melody",
    "2 bridge",
  ]);
  expect(roots[0]?.parent).toBeNull();
  expect(maxSeconds).toBe(2400);
});

test("the whole forest is left as it is", () => {
  subtreeOf(forest, "set");
  expect(forest.goals.get("set")?.parent?.name).toBe("guitar");
  expect(forest.goals.get("set")?.depth).toBe(1);
});

test("without a goal, or with one that is gone, it is the whole forest", () => {
  expect(subtreeOf(forest, null)).toBe(forest);
  expect(subtreeOf(forest, "gone")).toBe(forest);
});

test("a goal is within itself and what is above it", () => {
  const [guitar, set, song] = ["guitar", "set", "song"].flatMap((id) => forest.goals.get(id) ?? []);
  if (!guitar || !set || !song) throw new Error("the small tree has these goals");
  expect(isWithin(song, guitar)).toBe(true);
  expect(isWithin(set, set)).toBe(true);
  expect(isWithin(set, song)).toBe(false);
});
