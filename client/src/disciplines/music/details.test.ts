import { expect, test } from "vitest";
import { musicCompletion } from "@/disciplines/music/completion";
import { DEFAULT_SETUP, readResults, readRun, readSetup } from "@/disciplines/music/details";
import { figuresOf, rowsOf, slowestOf, twoPlaces } from "@/disciplines/music/figures";
import { sayDrilled } from "@/disciplines/music/result-figures";

const answer = (chord: string, attempts: number, correct_ms: number | null, total_ms = correct_ms) => ({
  chord,
  attempts,
  correct_ms,
  total_ms,
});

test("what is missing or odd in stored details is as by default", () => {
  expect(readSetup({})).toEqual(DEFAULT_SETUP);
  const read = readSetup({
    mode: "songs",
    chord_types: ["m7", 3],
    duration_minutes: null,
    metronome: { tempo_bpm: 9 },
  });
  expect([read.mode, read.chord_types, read.duration_minutes]).toEqual(["chordTypes", ["m7"], null]);
  expect(read.metronome).toEqual({ tempo_bpm: 20, accents: [2, 1, 1, 1], ladder: null });
});

test("results without a chord are left out, and those without times are kept", () => {
  expect(readResults({ results: [{ chord: "C", attempts: 1 }, { attempts: 3 }, "C", null] })).toEqual([
    answer("C", 1, null),
  ]);
  expect(readResults({ results: "many" })).toEqual([]);
});

test("a run without a prompt has not begun", () => {
  expect([readRun({}), readRun({ run: {} }), readRun({ run: { queue: [] } })]).toEqual([null, null, null]);
  expect(readRun({ run: { queue: ["C", "G7"], attempts: 2 } })).toEqual({
    queue: ["C", "G7"],
    attempts: 2,
    asked_ms: 0,
    elapsed_ms: 0,
  });
});

test("completion is the time that was drilled over the time that was set up", () => {
  const results = [answer("C", 1, 15_000), answer("G7", 1, null, 30_000)];
  expect(musicCompletion({ duration_minutes: 2, results, run: { elapsed_ms: 60_000 } })).toBe(0.5);
  expect(musicCompletion({ duration_minutes: 1, results })).toBe(0.75);
  expect(musicCompletion({ duration_minutes: 1, results, run: { elapsed_ms: 90_000 } })).toBe(1);
  expect(musicCompletion({ duration_minutes: null, results })).toBeNull();
  expect(musicCompletion({ duration_minutes: 2, results: [] })).toBeNull();
  expect(musicCompletion({ duration_minutes: 2, results: [], run: { elapsed_ms: 120_000 } })).toBe(0);
});

test("the figures of a drill are counted as the server counts them", () => {
  // 3 right of 4 attempts: 75 %, 3 × 75 / 100 = 2.25; (2 + 3 + 4) / 3 = 3 s
  const results = [answer("C", 1, 2000), answer("G7", 2, 3000), answer("C", 1, 4000)];
  expect(figuresOf(results)).toEqual({
    chords: 3,
    attempts: 4,
    accuracy: 75,
    effective: 2.25,
    meanSeconds: 3,
    fastestSeconds: 2,
    slowestSeconds: 4,
  });
  // 26 of 31: 83.870… %, × 26 / 100 = 21.806…
  const many = [...Array.from({ length: 25 }, () => answer("C", 1, 1000)), answer("G7", 6, 1000)];
  expect([figuresOf(many).accuracy, figuresOf(many).effective]).toEqual([83.87, 21.81]);
  expect(figuresOf([])).toMatchObject({ chords: 0, accuracy: null, effective: 0, meanSeconds: null });
  expect([twoPlaces(1.005), twoPlaces(2.344)]).toEqual([1.01, 2.34]);
});

test("rows by chord and by change are slowest first, a skipped one without an attempt is none", () => {
  const results = [
    answer("C", 1, 2000),
    answer("G7", 2, 5000),
    answer("C", 1, 4000),
    answer("F", 0, null),
    answer("G7", 2, null),
  ];
  expect(rowsOf(results, "chord")).toEqual([
    { key: "G7", seconds: 5, right: 1, attempts: 4 },
    { key: "C", seconds: 3, right: 2, attempts: 2 },
  ]);
  expect(rowsOf(results, "pair").map(({ key, seconds }) => [key, seconds])).toEqual([
    ["F → G7", null],
    ["C → G7", 5],
    ["G7 → C", 4],
  ]);
  expect(slowestOf([...results, answer("Bdim", 3, null)], 2)).toEqual(["Bdim", "G7"]);
});

test("the outcome says the time that was drilled, by the clock or by the prompts", () => {
  const results = [answer("C", 1, 4_000, 5_000), answer("G", 1, null, 4_100)];
  expect(sayDrilled({ duration_minutes: 5, results, run: { elapsed_ms: 250_000 } })).toBe("4:10 of 5 min");
  expect(sayDrilled({ duration_minutes: 5, results })).toBe("0:09 of 5 min");
  expect(sayDrilled({ duration_minutes: 5, results: [], run: {} })).toBe("No answer");
  expect(sayDrilled({ duration_minutes: null, results })).toBeNull();
});
