import { expect, test } from "vitest";
import { findByLetters } from "./by-name";

const found = (typed: string, ...names: string[]) =>
  findByLetters(
    names.map((name) => ({ name })),
    typed,
  ).map(({ name }) => name);

test("the name that was typed stands before those that only begin like it, and they before the rest", () => {
  const goals = ["Old Goal 19", "Goal 194", "Goal 2", "Ungoal 19", "Goal 19", "Goal 190"];
  expect(found("goal 19", ...goals)).toEqual(["Goal 19", "Goal 194", "Goal 190", "Old Goal 19", "Ungoal 19"]);
});

test("accents and flats are found without them, and nothing typed finds all in their order", () => {
  expect(found("etude", "Blue", "Étude 2")).toEqual(["Étude 2"]);
  expect(found("eb", "B♭7 to E♭maj7")).toEqual(["B♭7 to E♭maj7"]);
  expect(found(" ", "b", "a")).toEqual(["b", "a"]);
});
