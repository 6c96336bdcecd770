import { expect, test } from "vitest";
import { choose, goesByKey, median, pacesOf, pairKey, weightOf } from "@/disciplines/music/choosing";

const go = (chord: string, seconds: number | null, attempts = 1) => ({
  chord,
  attempts,
  correct_ms: seconds === null ? null : seconds * 1000,
});
const pace = (seconds: number | null, wrongShare = 0) => ({ seconds, wrongShare });
const THREE = ["C", "G7", "Dm7"];

test("the goes of a run are kept by chord and by change", () => {
  const found = goesByKey([go("C", 2), go("G7", 3), go("G7", 4), go("C", 1)]);
  expect([...found.keys()]).toEqual(["C", "G7", "C → G7", "G7 → C"]);
  expect(found.get("G7")).toHaveLength(2);
  expect(found.get("G7 → C")).toEqual([go("C", 1)]);
});

test("the pace is the mean of the last five right answers, this run's after the earlier ones", () => {
  const past = [{ key: "C", recentSeconds: 4, right: 10, attempts: 10 }];
  expect(pacesOf(past, []).get("C")?.seconds).toBe(4);
  // 4, 4, 4, 2, 1 → 15 / 5
  expect(pacesOf(past, [go("C", 2), go("C", 1)]).get("C")?.seconds).toBe(3);
  expect(pacesOf([{ key: "C", recentSeconds: 4, right: 1, attempts: 1 }], [go("C", 2)]).get("C")?.seconds).toBe(3);
  expect(pacesOf([], [go("C", null, 3)]).get("C")).toEqual({ seconds: null, wrongShare: 1 });
});

test("wrong attempts are counted over earlier runs and this one", () => {
  const past = [{ key: "C", recentSeconds: 4, right: 3, attempts: 6 }];
  // four right of eight attempts
  expect(pacesOf(past, [go("C", 2, 2)]).get("C")?.wrongShare).toBe(0.5);
});

test("a chord twice as slow as usual weighs four times as much, half as slow a quarter", () => {
  const paces = new Map([
    ["C", pace(1)],
    ["G7", pace(2)],
    ["Dm7", pace(4)],
  ]);
  expect(THREE.map((key) => weightOf(key, null, THREE, paces))).toEqual([0.25, 1, 4]);
  expect(weightOf("Dm7", null, THREE, new Map([...paces, ["Dm7", pace(40)]]))).toBe(4);
});

test("wrong attempts and a slow change add weight; what nobody knows weighs 1.5", () => {
  const paces = new Map([
    ["C", pace(2, 0.5)],
    ["G7", pace(2)],
    [pairKey("C", "G7"), pace(6)],
    [pairKey("C", "Dm7"), pace(2)],
  ]);
  expect(weightOf("C", null, THREE, paces)).toBe(1.5);
  expect(weightOf("Dm7", null, THREE, paces)).toBe(1.5);
  // the typical change from C takes (6 + 2) / 2 = 4 s: 6 / 4 = 1.5, and 2 / 4 = 0.5
  expect(weightOf("G7", "C", THREE, paces)).toBe(1.5);
  expect(weightOf("Dm7", "C", THREE, paces)).toBe(0.75);
});

test("the choice falls in proportion to the weights", () => {
  const choices = THREE.map((key) => ({ key, sound: key }));
  const paces = new Map([
    ["C", pace(1)],
    ["G7", pace(2)],
    ["Dm7", pace(4)],
  ]);
  // 0.25 + 1 + 4 = 5.25: C below 0.0476, G7 below 0.238
  const chosen = [0, 0.04, 0.05, 0.23, 0.24, 0.99].map((random) => choose(choices, null, paces, random)?.key);
  expect(chosen).toEqual(["C", "C", "G7", "G7", "Dm7", "Dm7"]);
});

test("a prompt never comes twice in a row, not even spelled or turned another way", () => {
  const choices = [
    { key: "F#", sound: "6 maj" },
    { key: "Gb", sound: "6 maj" },
    { key: "Gb/Bb", sound: "6 maj" },
    { key: "C", sound: "0 maj" },
  ];
  const before = { key: "F#", sound: "6 maj" };
  for (const random of [0, 0.3, 0.6, 0.999]) expect(choose(choices, before, new Map(), random)?.key).toBe("C");
  const turned = choices.slice(0, 3);
  for (const random of [0, 0.5, 0.999]) expect(choose(turned, before, new Map(), random)?.key).not.toBe("F#");
  expect(choose(choices.slice(0, 1), before, new Map(), 0.5)?.key).toBe("F#");
  expect(choose([], null, new Map(), 0.5)).toBeNull();
});

test("the median of an even count is between the two in the middle", () => {
  expect([median([]), median([3]), median([9, 1, 2]), median([1, 2, 4, 9])]).toEqual([null, 3, 2, 3]);
});
