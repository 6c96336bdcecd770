import { expect, test } from "vitest";
import { type Mood, medianChange } from "@/disciplines/story/moods";

const evenings = (...changes: [number, number][]): Mood[] =>
  changes.map(([before, after], index) => ({ id: String(index), date: "2026-11-20", before, after }));

test("the median says how the evenings change the mood", () => {
  expect(medianChange(evenings([-1, 2], [0, 1], [-2, 4]))).toBe("3 steps calmer in the median of 3 evenings.");
  expect(medianChange(evenings([-1, 1], [0, 1]))).toBe("1.5 steps calmer in the median of 2 evenings.");
  expect(medianChange(evenings([2, 1]))).toBe("1 step less calm in the median of 1 evening.");
});
