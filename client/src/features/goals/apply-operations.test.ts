import { describe, expect, test } from "vitest";
import { applyOperations, idsBelow } from "./apply-operations";
import { byPosition } from "./model/forest";
import type { TreeRow } from "./model/tree";
import { goalRow, sessionRow } from "./rows-for-tests";

/** guitar › set › (song › bridge › bars, with a session that has a step), triads; climb is a root of its own. */
const rows = [
  goalRow("guitar", "UltimateGoal", null, { position: 1 }),
  goalRow("set", "LongTermGoal", "guitar", { position: 1 }),
  goalRow("song", "MidTermGoal", "set", { position: 1 }),
  goalRow("triads", "MidTermGoal", "set", { position: 2 }),
  goalRow("bridge", "ShortTermGoal", "song", { position: 1 }),
  goalRow("bars", "ImmediateGoal", "bridge", { position: 1 }),
  sessionRow("practice", "song", "2026-11-19", 600),
  goalRow("line", "ImmediateGoal", "practice", { position: 1 }),
  goalRow("climb", "LongTermGoal", null, { position: 2, root_id: "climb" }),
];

const row = (after: TreeRow[], id: string) => after.find((each) => each.id === id);
const typesOf = (after: TreeRow[], ...ids: string[]) => ids.map((id) => row(after, id)?.type);
const under = (after: TreeRow[], parentId: string | null) =>
  after
    .filter((each) => each.parent_id === parentId)
    .sort(byPosition)
    .map(({ id, position }) => `${position} ${id}`);

describe("moving", () => {
  test("last among the new siblings when none is named, with everything below under the new root", () => {
    const after = applyOperations(rows, [{ op: "move", id: "song", parent_id: "climb" }]);
    expect(under(after, "climb")).toEqual(["1 song"]);
    expect([...idsBelow(after, "song")].map((id) => row(after, id)?.root_id)).toEqual(Array(5).fill("climb"));
    expect(row(after, "triads")?.root_id).toBe("guitar");
  });

  test("right before or right after a sibling; the places are numbered anew", () => {
    const three = [...rows, goalRow("ear", "MidTermGoal", "set", { position: 2 })];
    const before = applyOperations(three, [{ op: "move", id: "ear", parent_id: "set", before_id: "song" }]);
    expect(under(before, "set")).toEqual(["1 ear", "2 song", "3 triads"]);
    const after = applyOperations(three, [{ op: "move", id: "ear", parent_id: "set", after_id: "song" }]);
    expect(under(after, "set")).toEqual(["1 song", "2 ear", "3 triads"]);
  });

  test("under a goal of its own nothing happens", () => {
    expect(applyOperations(rows, [{ op: "move", id: "song", parent_id: "bars" }])).toEqual(rows);
    expect(applyOperations(rows, [{ op: "move", id: "song", parent_id: "gone" }])).toEqual(rows);
  });

  test("to a level of its own choice", () => {
    const after = applyOperations(rows, [{ op: "move", id: "triads", parent_id: null, type: "LongTermGoal" }]);
    expect(row(after, "triads")).toMatchObject({ type: "LongTermGoal", parent_id: null, root_id: "triads" });
  });

  test("making room: each goal moves down only as far as it must", () => {
    const operation = { op: "move", id: "song", parent_id: "triads", levels: "make_room" } as const;
    const after = applyOperations(rows, [operation]);
    expect(typesOf(after, "song", "bridge", "bars", "line")).toEqual([
      "ShortTermGoal",
      "ImmediateGoal",
      "MicroGoal",
      "ImmediateGoal",
    ]);
    expect(row(after, "practice")?.type).toBe("PracticeSession");
  });

  test("shifting: everything below moves as far as the goal itself, sessions not", () => {
    const operation = { op: "move", id: "bridge", parent_id: "guitar", type: "LongTermGoal", levels: "shift" } as const;
    expect(typesOf(applyOperations(rows, [operation]), "bridge", "bars")).toEqual(["LongTermGoal", "MidTermGoal"]);
  });
});

describe("changing the level", () => {
  test("keeps the levels below unless told otherwise", () => {
    const after = applyOperations(rows, [{ op: "convert", id: "song", type: "ShortTermGoal", levels: "make_room" }]);
    expect(typesOf(after, "song", "bridge", "bars")).toEqual(["ShortTermGoal", "ImmediateGoal", "MicroGoal"]);
    const kept = applyOperations(rows, [{ op: "convert", id: "bridge", type: "MicroGoal" }]);
    expect(typesOf(kept, "bridge", "bars")).toEqual(["MicroGoal", "ImmediateGoal"]);
  });

  test("goals under a session never rise above immediate", () => {
    const operation = { op: "convert", id: "set", type: "UltimateGoal", levels: "shift" } as const;
    const after = applyOperations(rows, [operation]);
    expect(typesOf(after, "set", "song", "bridge", "bars", "line")).toEqual([
      "UltimateGoal",
      "LongTermGoal",
      "MidTermGoal",
      "ShortTermGoal",
      "ImmediateGoal",
    ]);
  });

  test("an undo names the level of each goal", () => {
    const types = [
      { id: "song", type: "ShortTermGoal" as const },
      { id: "bridge", type: "ImmediateGoal" as const },
    ];
    const after = applyOperations(rows, [{ op: "convert", id: "song", type: "ShortTermGoal", types }]);
    expect(typesOf(after, "song", "bridge", "bars")).toEqual(["ShortTermGoal", "ImmediateGoal", "ImmediateGoal"]);
  });
});

describe("the other operations", () => {
  test("order: the named siblings take each other's places, the others stay", () => {
    const four = [3, 4].map((position) => goalRow(`g${position}`, "MidTermGoal", "set", { position }));
    const after = applyOperations([...rows, ...four], [{ op: "order", parent_id: "set", ids: ["g4", "song", "g3"] }]);
    expect(under(after, "set")).toEqual(["1 g4", "2 triads", "3 song", "4 g3"]);
  });

  test("the trash takes everything below along; what is restored comes with the answer", () => {
    const after = applyOperations(rows, [{ op: "trash", id: "song" }]);
    expect(after.map(({ id }) => id)).toEqual(["guitar", "set", "triads", "climb"]);
    expect(applyOperations(after, [{ op: "restore", id: "song" }])).toEqual(after);
  });

  test("done, open again, renamed, and due at another time", () => {
    const done = applyOperations(rows, [{ op: "complete", id: "bars" }]);
    expect(row(done, "bars")?.completed).toBe(true);
    expect(applyOperations(done, [{ op: "reopen", id: "bars" }])).toEqual(rows);
    const changes = { name: "Bars 9 to 12", deadline: "2026-12-06" };
    const named = applyOperations(rows, [{ op: "update", id: "bars", changes, expected: { name: "bars" } }]);
    expect(row(named, "bars")).toMatchObject(changes);
  });

  test("several are done one after the other, and the rows given stay as they were", () => {
    const copy = structuredClone(rows);
    const after = applyOperations(rows, [
      { op: "move", id: "bridge", parent_id: "triads" },
      { op: "trash", id: "song" },
    ]);
    expect(under(after, "triads")).toEqual(["1 bridge"]);
    expect(rows).toEqual(copy);
  });
});
