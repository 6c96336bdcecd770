import { expect, test } from "vitest";
import { addTap, beatsUntil, resizeBar, tempoAt, tempoOf, turnAccent } from "@/disciplines/music/metronome";

const SETUP = { tempo_bpm: 120, accents: [2, 1, 0], ladder: null };

test("beats come at their tempo, bar after bar, with their accents", () => {
  const { beats, last, at } = beatsUntil(null, 10, 12, SETUP);
  expect(beats.map((one) => [one.at, one.beat.bar, one.beat.place, one.beat.accent])).toEqual([
    [10, 0, 0, 2],
    [10.5, 0, 1, 1],
    [11, 0, 2, 0],
    [11.5, 1, 0, 2],
  ]);
  expect(at).toBe(12);
  expect(beatsUntil(last, at, 12.1, SETUP).beats[0]?.beat).toMatchObject({ bar: 1, place: 1 });
});

test("a tempo ladder climbs every so many bars up to its end", () => {
  const ladder = { step_bpm: 5, every_bars: 4, to_bpm: 72 };
  const setup = { tempo_bpm: 60, accents: [1], ladder };
  expect([0, 3, 4, 8, 12, 100].map((bar) => tempoAt(setup, bar))).toEqual([60, 60, 65, 70, 72, 72]);
  expect(tempoAt({ ...setup, tempo_bpm: 90 }, 8)).toBe(90);
});

test("a beat lasts as long as the tempo of its own bar says", () => {
  const setup = { tempo_bpm: 60, accents: [1], ladder: { step_bpm: 60, every_bars: 2, to_bpm: 120 } };
  expect(beatsUntil(null, 0, 3, setup).beats.map((one) => one.at)).toEqual([0, 1, 2, 2.5]);
});

test("taps make a tempo, and a long break begins anew", () => {
  let taps: number[] = [];
  for (const at of [0, 500, 1000, 1500]) taps = addTap(taps, at);
  expect(tempoOf(taps)).toBe(120);
  expect(tempoOf(addTap(taps, 1500 + 625))).toBe(113);
  expect(addTap(taps, 9000)).toEqual([9000]);
  expect(tempoOf([9000])).toBeNull();
  expect(tempoOf([0, 20])).toBe(300);
});

test("a bar keeps its accents when it is made longer, and a beat turns from plain to strong to silent", () => {
  expect(resizeBar([2, 1], 4)).toEqual([2, 1, 1, 1]);
  expect(resizeBar([2, 1, 1, 1], 3)).toEqual([2, 1, 1]);
  expect(turnAccent([2, 1, 0], 1)).toEqual([2, 2, 0]);
  expect(turnAccent([2, 1, 0], 0)).toEqual([0, 1, 0]);
  expect(turnAccent([2, 1, 0], 2)).toEqual([2, 1, 1]);
});
