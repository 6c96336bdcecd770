import { describe, expect, it } from "vitest";
import { labelMetrics, setColumns, valueFields } from "@/features/sessions/measures";

const KNOWN = {
  metrics: [
    { id: "m1", name: "Tempo", unit: "bpm" },
    { id: "m2", name: "Hold", unit: "s" },
    { id: "m3", name: "Slips", unit: "" },
  ],
  splits: [
    { id: "left", name: "Left" },
    { id: "right", name: "Right" },
  ],
};

function value(metric_id: string | null, split_id: string | null = null) {
  return { metric_id, split_id, value: 1 };
}

describe("the label of a value", () => {
  it("is the metric's name with its unit, then the split", () => {
    const values = [value("m1"), value("m2", "left"), value("m2", "right"), value("m3")];
    expect(labelMetrics(values, KNOWN)).toEqual(["Tempo, bpm", "Hold, s · Left", "Hold, s · Right", "Slips"]);
  });

  it("comes from the id when that is words, else from the number, where the definition is gone", () => {
    expect(labelMetrics([value("tempo_bpm")], KNOWN)).toEqual(["Tempo bpm"]);
    expect(labelMetrics([value("m1"), value("0192f0c4-7b1e")], KNOWN)).toEqual(["Tempo, bpm", "Value 2"]);
    expect(labelMetrics([value(null)], KNOWN)).toEqual(["Value"]);
    expect(labelMetrics([value("gone", "left")], KNOWN)).toEqual(["Gone · Left"]);
  });

  it("is never the same as the one beside it", () => {
    expect(labelMetrics([value("m2", "gone"), value("m2", "lost")], KNOWN)).toEqual(["Hold, s", "Hold, s (2)"]);
  });
});

describe("the columns of the sets", () => {
  it("stand for measures, wherever a set keeps its value", () => {
    const columns = setColumns([{ metrics: [value("m1"), value("m3")] }, { metrics: [value("m3")] }, { metrics: [] }]);
    expect(columns).toEqual([
      { metric_id: "m1", split_id: null, places: [0, -1, -1] },
      { metric_id: "m3", split_id: null, places: [1, 0, -1] },
    ]);
  });

  it("are two for the same measure twice, and for values without a name", () => {
    const columns = setColumns([{ metrics: [value("m2", "left"), value("m2", "left")] }]);
    expect(columns.map(({ places }) => places)).toEqual([[0], [1]]);
    expect(setColumns([{ metrics: [value(null), value(null)] }])).toHaveLength(2);
  });
});

describe("what of an activity can be filled in", () => {
  const value = (metric_id: string, split_id: string | null = null) => ({ metric_id, split_id, value: 1 });
  const metric = (id: string) => ({ id, name: id, unit: "" });
  const placesOf = (fields: ReturnType<typeof valueFields>) => fields.map(({ metric_id, place }) => [metric_id, place]);

  it("is each metric of its definition, where it stays when it is filled, and what else is recorded", () => {
    const defined = [metric("tempo"), metric("slips")];
    expect(placesOf(valueFields({ metrics: [], sets: [] }, defined))).toEqual([
      ["tempo", -1],
      ["slips", -1],
    ]);
    expect(placesOf(valueFields({ metrics: [value("old"), value("slips")], sets: [] }, defined))).toEqual([
      ["tempo", -1],
      ["slips", 1],
      ["old", 0],
    ]);
  });

  it("is not asked for twice where its sets or its sides hold it", () => {
    const sets = [{ instance_id: "s", completed: false, metrics: [value("tempo")] }];
    const sides = [value("hold", "left"), value("hold", "right")];
    expect(placesOf(valueFields({ metrics: sides, sets }, [metric("tempo"), metric("hold")]))).toEqual([
      ["hold", 0],
      ["hold", 1],
    ]);
  });
});
