import { describe, expect, it } from "vitest";
import type { ActivityHistory, HistoryEntry } from "@/api/types";
import { differenceTo, lastNumber, placeOfBest, sayBest, sayLastTime, sayOutside } from "@/practice/last-time";

const TEMPO = { metric_id: "tempo", split_id: null, name: "Tempo" };
const SLIPS = { metric_id: "slips", split_id: null, name: "Slips" };
const one = (metric_id: string, value: number) => ({ metric_id, split_id: null, value });

function entry(changes: Partial<HistoryEntry>): HistoryEntry {
  const practice = { practice_session_id: "p", practice_name: "Chords", session_date: "2026-11-12" };
  return { ...practice, seconds: 358, values: [], sets: [], total_yield: null, ...changes };
}

function history(last: HistoryEntry | null, best: [string, number][] = []): ActivityHistory {
  const bests = best.map(([id, value]) => ({ ...one(id, value), practice_session_id: "p", session_date: null }));
  return { activity_id: "a", session_count: 4, last, best: bests, best_yield: null, median_seconds: null, recent: [] };
}

const SETS = entry({
  sets: [[one("tempo", 80), one("slips", 2)], [one("tempo", 84), one("slips", 1)], [one("tempo", 82)]],
});

describe("last time's number", () => {
  it("of a set is that of the same set, of one set more that of the last", () => {
    const known = history(SETS);
    expect([0, 1, 2, 3].map((row) => lastNumber(known, TEMPO, row, "higher"))).toEqual([80, 84, 82, 82]);
    expect([1, 2].map((row) => lastNumber(known, SLIPS, row, "lower"))).toEqual([1, null]);
  });

  it("of an activity without sets is its own, or the best of the sets it had", () => {
    expect(lastNumber(history(entry({ values: [one("tempo", 70)] })), TEMPO, null, "higher")).toBe(70);
    expect(lastNumber(history(SETS), TEMPO, null, "higher")).toBe(84);
    expect(lastNumber(history(SETS), SLIPS, null, "lower")).toBe(1);
    expect(lastNumber(history(null), TEMPO, 0, "higher")).toBeNull();
  });
});

describe("the difference", () => {
  it("says in words which way is better", () => {
    expect(differenceTo(84, 82, "higher")).toEqual({
      short: "+2",
      tone: "better",
      words: "2 more than last time, better",
    });
    expect(differenceTo(1, 2, "lower")).toEqual({
      short: "−1",
      tone: "better",
      words: "1 less than last time, better",
    });
    expect(differenceTo(3, 2, "lower").tone).toBe("worse");
    expect(differenceTo(80, 80, "higher")).toEqual({ short: "=", tone: "same", words: "the same as last time" });
  });

  it("has no noise of binary fractions", () => {
    expect(differenceTo(0.3, 0.1, "higher").short).toBe("+0.2");
  });
});

it("best is the first of the values beyond the best ever, and none where there was none before", () => {
  expect(placeOfBest([84, null, 88, 88], 86, "higher")).toBe(2);
  expect(placeOfBest([84, 86], 86, "higher")).toBe(-1);
  expect(placeOfBest([3, 1], 2, "lower")).toBe(1);
  expect(placeOfBest([99], null, "higher")).toBe(-1);
});

it("last time and best are said in one line each, more than one measure by name", () => {
  const known = history(SETS, [["tempo", 88]]);
  expect(sayLastTime(known, [TEMPO], "2026-11-20")).toBe("Last time Thu 12 Nov: 80 · 84 · 82");
  expect(sayLastTime(known, [TEMPO, SLIPS], "2026-11-13")).toBe("Last time yesterday: Tempo 80 · 84 · 82, Slips 2 · 1");
  expect(sayLastTime(history(entry({})), [], "2027-01-02")).toBe("Last time Thu 12 Nov 2026: 5:58");
  expect(sayBest(known, [TEMPO])).toBe("Best 88");
  expect(sayBest(known, [TEMPO, SLIPS])).toBe("Best Tempo 88");
});

it("a number outside of what was foreseen is said to be so, calmly", () => {
  expect(sayOutside(300, { minimum: 40, maximum: 220 })).toBe("usually 40 to 220");
  expect(sayOutside(-1, { minimum: 0, maximum: null })).toBe("usually 0 or more");
  expect(sayOutside(220, { minimum: 40, maximum: 220 })).toBeNull();
});
