import { describe, expect, it } from "vitest";
import { labelMetrics } from "@/practice/measures";

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
