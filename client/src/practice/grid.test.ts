import { describe, expect, it } from "vitest";
import type { ActivityDefinition, Metric } from "@/api/types";
import { newActivity } from "@/practice/editing";
import { gridColumns, intoSets, newSet, outOfSets, putValue, recordCell, secondsLeft, yieldOf } from "@/practice/grid";

const value = (metric_id: string | null, number: unknown, split_id: string | null = null): Metric => {
  return { metric_id, split_id, value: number };
};
const metric = (id: string, is_multiplicative = true) => {
  const limits = { minimum: null, maximum: null, is_top_set_metric: false };
  return { id, name: id, unit: "", better: "higher" as const, is_multiplicative, ...limits };
};
const column = (metric_id: string, isOffered = true, split_id: string | null = null, nth = 0) => {
  return { metric_id, split_id, nth, isOffered };
};

function definition(changes: Partial<ActivityDefinition>): ActivityDefinition {
  return {
    id: "a",
    name: "Squats",
    description: null,
    discipline: "general",
    group_id: null,
    has_sets: true,
    metrics_multiplicative: true,
    archived: false,
    metrics: [],
    splits: [],
    session_count: 0,
    last_session_date: null,
    version: 1,
    ...changes,
  };
}

describe("the columns of a grid", () => {
  const sides = [
    { id: "left", name: "Left" },
    { id: "right", name: "Right" },
  ];

  it("are the metrics of the definition, each for both sides, and then what else is recorded", () => {
    const columns = gridColumns([[value("old", 3), value("hold", 40, "left")]], {
      metrics: [metric("hold")],
      splits: sides,
    });
    expect(columns).toEqual([column("hold", true, "left"), column("hold", true, "right"), column("old", false)]);
  });

  it("do not ask again for the whole where only sides are recorded that the definition no longer has", () => {
    const columns = gridColumns([[value("hold", 40, "left")]], { metrics: [metric("hold")], splits: [] });
    expect(columns).toEqual([column("hold", false, "left")]);
  });

  it("are two where a row holds the same measure twice", () => {
    expect(gridColumns([[value("m", 1), value("m", 2)]], null)).toEqual([
      column("m", false),
      column("m", false, null, 1),
    ]);
  });
});

describe("a value", () => {
  it("goes where it stood, and keeps what another program wrote beside it", () => {
    const row = [value("m", 1), { ...value("m", 2), extra: { by: "app" } }];
    expect(putValue(row, column("m", true, null, 1), 5)).toEqual([
      value("m", 1),
      { ...value("m", 5), extra: { by: "app" } },
    ]);
  });

  it("that is emptied is gone if it is asked for again, else it stays as an empty one", () => {
    expect(putValue([value("m", 1)], column("m"), null)).toEqual([]);
    expect(putValue([value("m", 1)], column("m", false), null)).toEqual([value("m", null)]);
    expect(putValue([], column("m"), null)).toEqual([]);
  });

  it("makes the set that was only offered", () => {
    const squats = { ...newActivity("Squats", "a"), sets: [newSet("one")] };
    const { sets } = recordCell(squats, "two", column("reps"), 8);
    expect(sets).toEqual([newSet("one"), { ...newSet("two"), metrics: [value("reps", 8)] }]);
  });
});

it("recording in sets begins with what was recorded, and going back keeps the first set", () => {
  const squats = { ...newActivity("Squats", "a"), metrics: [value("reps", 8)] };
  const inSets = intoSets(squats, "one");
  expect(inSets).toEqual({ ...squats, metrics: [], sets: [{ ...newSet("one"), metrics: [value("reps", 8)] }] });
  expect(outOfSets({ ...inSets, sets: [...inSets.sets, newSet("two")] })).toEqual(squats);
});

it("a set has the seconds of the activity that other sets have not taken", () => {
  const squats = { ...newActivity("Squats", "a"), sets: [{ ...newSet("one"), duration_seconds: 200 }, newSet("two")] };
  expect(secondsLeft(squats, 245.4)).toBe(45);
  expect(secondsLeft(squats, 100)).toBe(0);
});

describe("the yield", () => {
  const squats = definition({ metrics: [metric("kg"), metric("reps"), metric("slips", false)] });

  it("is the sum over sets of weight times repetitions, left and right apart", () => {
    const rows = [
      [value("kg", 60), value("reps", 8), value("slips", 2)],
      [value("kg", 50, "left"), value("reps", 4, "left"), value("kg", 55, "right"), value("reps", 2, "right")],
    ];
    expect(yieldOf(rows, squats)).toBe(480 + 200 + 110);
    const oneWeight = [value("kg", 20), value("reps", 8, "left"), value("reps", 6, "right")];
    expect(yieldOf([oneWeight], squats)).toBe(160 + 120);
  });

  it("leaves out a set that lacks a factor, and is unknown when all do or nothing is multiplied", () => {
    expect(yieldOf([[value("kg", 60)], [value("kg", 10), value("reps", 3)]], squats)).toBe(30);
    expect(yieldOf([[value("kg", 60)]], squats)).toBeNull();
    expect(yieldOf([[value("kg", 60), value("reps", 8)]], { ...squats, metrics_multiplicative: false })).toBeNull();
  });
});
