import { describe, expect, test } from "vitest";
import { buildForest } from "../model/forest";
import { smallTree } from "../rows-for-tests";
import { type NewLine, outlineRows } from "./outline-rows";

const forest = buildForest(smallTree(), null);
const open = { choices: new Map<string, boolean>(), count: 6, isFiltered: false };

function saidRows(choices: [string, boolean][] = [], line: NewLine | null = null, count = 6): string[] {
  const rows = outlineRows(forest.roots, { ...open, choices: new Map(choices), count }, line);
  return rows.map((row) => `${"-".repeat(row.level)} ${row.key} ${row.place}/${row.siblings}`);
}

describe("the rows of the outline", () => {
  test("are the goals in reading order, each with its level and its place among its siblings", () => {
    expect(saidRows()).toEqual([
      "- guitar 1/1",
      "-- set 1/1",
      "--- triads 1/2",
      "--- song 2/2",
      "---- melody 1/2",
      "---- bridge 2/2",
    ]);
  });

  test("leave out what is closed", () => {
    expect(saidRows([["song", false]])).toEqual(["- guitar 1/1", "-- set 1/1", "--- triads 1/2", "--- song 2/2"]);
  });

  test("of a tree of more than a hundred goals are folded below the second level", () => {
    expect(saidRows([], null, 101)).toEqual(["- guitar 1/1", "-- set 1/1", "--- triads 1/2", "--- song 2/2"]);
  });

  test("a new line stands behind its sibling and whatever is open below that", () => {
    const line: NewLine = { parentId: "guitar", afterId: "set", type: "LongTermGoal" };
    expect(saidRows([], line).slice(-2)).toEqual(["---- bridge 2/2", "-- new 2/2"]);
  });

  test("a new line below a closed goal opens it, and stands first where it has no sibling before it", () => {
    const line: NewLine = { parentId: "song", afterId: null, type: "ImmediateGoal" };
    expect(saidRows([["song", false]], line).slice(-4)).toEqual([
      "--- song 2/2",
      "---- new 1/3",
      "---- melody 2/3",
      "---- bridge 3/3",
    ]);
  });

  test("a new line whose parent was made a moment ago stays where it was until the parent is there", () => {
    const meanwhile: NewLine = { parentId: "guitar", afterId: "set", type: "LongTermGoal" };
    const line: NewLine = { parentId: "to come", afterId: null, type: "MidTermGoal", meanwhile };
    expect(saidRows([], line).at(-1)).toBe("-- new 2/2");
  });

  test("a subtree alone begins at level one", () => {
    const song = forest.goals.get("song");
    const rows = outlineRows(song ? [song] : [], open, null);
    expect(rows.map((row) => `${row.level} ${row.key}`)).toEqual(["1 song", "2 melody", "2 bridge"]);
  });
});
