import { expect, test } from "vitest";
import type { ActivityDefinition, ActivityHistory, HistoryEntry, MetricDefinition } from "@/api/types";
import { sayYield } from "@/features/library/activity/metrics-card";
import { blankActivity, blankMetric } from "@/features/library/activity-editor";
import { sayRemoved } from "@/features/library/activity-writes";
import { isNewBest, lastTen, sayBest, sayEntry, sayMeasured, showMeasured } from "@/features/library/recorded";
import { sparkPoints } from "@/features/library/spark-line";

const metric = (id: string, change: Partial<MetricDefinition>): MetricDefinition => ({ ...blankMetric(id), ...change });
const TEMPO = metric("tempo", { name: "Tempo", unit: "bpm" });
const SLIPS = metric("slips", { name: "Slips", unit: "", better: "lower" });
const SCALES: ActivityDefinition = { ...blankActivity("a1", "music", null), metrics: [TEMPO, SLIPS] };
const HANG: ActivityDefinition = {
  ...blankActivity("a2", "climbing", null),
  metrics: [
    metric("reps", { name: "Reps", unit: "reps" }),
    metric("load", { name: "Load", unit: "kg", is_top_set_metric: true }),
  ],
  splits: [{ id: "l", name: "left" }],
};
const value = (metric_id: string, number: number, split_id: string | null = null) => ({
  metric_id,
  split_id,
  value: number,
});
const entry = (id: string, change: Partial<HistoryEntry>): HistoryEntry => ({
  ...{ practice_session_id: id, practice_name: id, session_date: "2026-11-19", seconds: 600 },
  ...{ values: [], sets: [], total_yield: null, ...change },
});

test("what is measured is shown with arrows and said in words", () => {
  expect(showMeasured(SCALES.metrics)).toBe("Tempo ↑, slips ↓");
  expect(sayMeasured(SCALES.metrics)).toBe("Tempo, higher is better; Slips, lower is better");
  expect(showMeasured([])).toBe("Time only");
});

test("values are said in the order of the metrics, by their unit or else their name", () => {
  expect(sayEntry(entry("s", { values: [value("slips", 2), value("tempo", 82.5)] }), SCALES)).toBe("82.5 bpm, 2 slips");
  expect(sayEntry(null, SCALES)).toBe("");
});

test("of sets the top one is said, found by the metric that marks it, each side by its name", () => {
  const sets = [
    [value("reps", 8), value("load", 20)],
    [value("reps", 3), value("load", 26)],
    [value("reps", 5, "l"), value("load", 24, "l")],
  ];
  expect(sayEntry(entry("s", { sets }), HANG)).toBe("3 reps, 26 kg in 3 sets");
  expect(sayEntry(entry("s", { sets: sets.slice(2) }), HANG)).toBe("5 reps left, 24 kg left");
});

const HISTORY: ActivityHistory = {
  ...{ activity_id: "a1", session_count: 2, median_seconds: 600, best_yield: null },
  last: entry("s2", { values: [value("tempo", 84)] }),
  best: [{ ...value("tempo", 84), practice_session_id: "s2", session_date: "2026-11-19" }],
  recent: [
    entry("s2", { values: [value("tempo", 84)] }),
    entry("s1", { values: [value("tempo", 80)], total_yield: 400 }),
  ],
};

test("a best from the last time is new, unless it is the only one", () => {
  expect(sayBest(HISTORY, SCALES)).toBe("84 bpm");
  expect(isNewBest(HISTORY, SCALES)).toBe(true);
  expect(isNewBest({ ...HISTORY, recent: HISTORY.recent.slice(0, 1) }, SCALES)).toBe(false);
});

test("the line runs from the oldest to the newest, over the yield where the activity computes one", () => {
  expect(lastTen(HISTORY, SCALES)).toEqual([80, 84]);
  expect(lastTen(HISTORY, { ...SCALES, metrics_multiplicative: true })).toEqual([400, 84]);
  expect(sparkPoints([80, 84, 82], 106, 26)).toEqual([
    [3, 23],
    [53, 3],
    [103, 13],
  ]);
});

test("what the yield computes and why an activity is archived is said plainly", () => {
  expect(sayYield(["Load", "Reps"])).toBe(
    "One number for the whole: it multiplies Load and Reps of each set (Load × Reps) and adds the sets up.",
  );
  expect(sayRemoved({ name: "Scales", session_count: 23 })).toBe(
    "“Scales” was practised 23 times, so it is archived, not deleted.",
  );
});
