import { describe, expect, test } from "vitest";
import { buildForest } from "../model/forest";
import { smallTree } from "../rows-for-tests";
import { goFrom, rowAfterLosing } from "./outline-going";
import { changed, NO_PICKS, pickLevel, pickRange, togglePick } from "./outline-picks";
import { outlineRows } from "./outline-rows";

const forest = buildForest(smallTree(), null);
// guitar · set · triads · song · melody · bridge
const rows = outlineRows(forest.roots, { choices: new Map(), count: 6, isFiltered: false }, null);
const named = (ids: ReadonlySet<string>) => [...ids];

describe("picking rows", () => {
  test("Shift takes everything between the row in focus and the one it goes to, in either direction", () => {
    const down = pickRange(rows, NO_PICKS, "triads", "melody");
    expect(named(down.ids)).toEqual(["triads", "song", "melody"]);
    expect(named(pickRange(rows, down, "melody", "set").ids)).toEqual(["set", "triads"]);
  });

  test("Ctrl adds one to the row in focus, and takes it away again", () => {
    const two = togglePick(NO_PICKS, "triads", "bridge");
    expect(named(two.ids)).toEqual(["triads", "bridge"]);
    expect(named(togglePick(two, "bridge", "bridge").ids)).toEqual(["triads"]);
  });

  test("Ctrl+A takes the siblings", () => {
    expect(named(pickLevel(rows, "bridge").ids)).toEqual(["melody", "bridge"]);
  });

  test("a change is about the topmost of what is picked, in reading order", () => {
    const picks = { ...NO_PICKS, ids: new Set(["bridge", "song", "triads"]) };
    expect(changed(forest, picks, null).map((goal) => goal.id)).toEqual(["triads", "song"]);
    expect(changed(forest, NO_PICKS, "song").map((goal) => goal.id)).toEqual(["song"]);
  });
});

describe("going with the keys", () => {
  test("right opens or goes in, left closes or goes to the parent", () => {
    expect(goFrom(rows, "song", "right")).toEqual({ kind: "row", key: "melody" });
    expect(goFrom(rows, "song", "left")).toMatchObject({ kind: "close" });
    expect(goFrom(rows, "bridge", "left")).toEqual({ kind: "row", key: "song" });
    expect(goFrom(rows, "bridge", "right")).toBeNull();
  });

  test("up and down go through all rows, Home and End to the ends", () => {
    expect(goFrom(rows, "song", "down")).toEqual({ kind: "row", key: "melody" });
    expect(goFrom(rows, "guitar", "up")).toBeNull();
    expect(goFrom(rows, "song", "end")).toEqual({ kind: "row", key: "bridge" });
    expect(goFrom(rows, "song", "home")).toEqual({ kind: "row", key: "guitar" });
  });

  test("what is trashed leaves the focus to its next sibling, else to the row before", () => {
    const goal = (id: string) => [...forest.goals.values()].filter((each) => each.id === id);
    expect(rowAfterLosing(rows, goal("melody"))).toBe("bridge");
    expect(rowAfterLosing(rows, goal("bridge"))).toBe("melody");
    expect(rowAfterLosing(rows, goal("song"))).toBe("triads");
  });
});
