import { expect, test } from "vitest";
import { QUALITIES } from "@/disciplines/music/kinds";
import { makeChord, pitchOf } from "@/disciplines/music/theory";
import {
  findShape,
  fingersOf,
  fretSpan,
  STRINGS,
  type StringSet,
  scaleDots,
  windowOf,
} from "@/disciplines/music/voicings";

function shapeOf(root: string, quality: string, strings: StringSet = "any", inversion = 0): string {
  const chord = makeChord(root, quality, inversion);
  const pitches = chord?.notes.map(pitchOf) ?? [];
  const spare = chord?.intervals.flatMap((one, place) => (one === "5P" ? (pitches[place] ?? []) : [])) ?? [];
  const shape = findShape({ pitches, bass: pitches[inversion] ?? 0, spare, strings });
  return shape?.map((fret) => fret ?? "x").join(" ") ?? "none";
}

test("the shapes near the nut are the ones that everybody plays", () => {
  expect(shapeOf("E", "maj")).toBe("0 2 2 1 0 0");
  expect(shapeOf("E", "m")).toBe("0 2 2 0 0 0");
  expect(shapeOf("A", "m")).toBe("x 0 2 2 1 0");
  expect(shapeOf("D", "maj")).toBe("x x 0 2 3 2");
  expect(shapeOf("C", "maj")).toBe("x 3 2 0 1 0");
  expect(shapeOf("F", "maj")).toBe("1 3 3 2 1 1");
  expect(shapeOf("A", "7")).toBe("x 0 2 0 2 0");
});

test("drop-2 chords lie on four neighbouring strings", () => {
  expect(shapeOf("Eb", "maj7", "2-5")).toBe("x 6 8 7 8 x");
  expect(shapeOf("C", "maj7", "1-4", 1)).toBe("x x 2 4 1 3");
  expect(shapeOf("A", "7", "3-6")).toBe("5 7 5 6 x x");
});

test("every chord that is offered has a playable shape on every root, its bass lowest", () => {
  for (const { key } of QUALITIES) {
    for (const root of ["C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"]) {
      const chord = makeChord(root, key);
      const pitches = chord?.notes.map(pitchOf) ?? [];
      const spare = chord?.intervals.flatMap((one, place) => (one === "5P" ? (pitches[place] ?? []) : [])) ?? [];
      const shape = findShape({ pitches, bass: pitches[0] ?? 0, spare, strings: "any" });
      expect(shape, root + key).not.toBeNull();
      if (!shape) continue;
      expect(fretSpan(shape), root + key).toBeLessThanOrEqual(3);
      expect(fingersOf(shape), root + key).toBeLessThanOrEqual(4);
      const lowest = shape.findIndex((fret) => fret !== null);
      expect(((STRINGS[lowest] ?? 0) + (shape[lowest] ?? 0)) % 12, root + key).toBe(pitches[0]);
    }
  }
});

test("a finger across all strings counts once, but not over an open one", () => {
  expect(fingersOf([1, 3, 3, 2, 1, 1])).toBe(4);
  expect(fingersOf([0, 2, 2, 1, 0, 0])).toBe(3);
  expect(fingersOf([null, 3, 2, 0, 1, 0])).toBe(3);
});

test("the neck is drawn around the shape, from the nut where that is near", () => {
  expect(windowOf([0, 2, 2, 1, 0, 0])).toEqual({ from: 1, to: 5 });
  expect(windowOf([null, 6, 8, 7, 8, null])).toEqual({ from: 5, to: 9 });
  expect(windowOf([null, 6, 8, 7, 8, null], 7)).toEqual({ from: 4, to: 10 });
});

test("a scale lies under one hand, upwards from its root on the sixth string, no note twice", () => {
  const frets = (pitches: readonly number[]) => scaleDots(pitches).map(({ string, fret }) => `${6 - string}:${fret}`);
  // A minor pentatonic: A C D E G.
  expect(frets([9, 0, 2, 4, 7]).join(" ")).toBe("6:5 6:8 5:5 5:7 4:5 4:7 3:5 3:7 2:5 2:8 1:5 1:8");
  // G major: B stands on the third string only, not on the second as well.
  expect(frets([7, 9, 11, 0, 2, 4, 6]).join(" ")).toBe(
    "6:3 6:5 5:2 5:3 5:5 4:2 4:4 4:5 3:2 3:4 3:5 2:3 2:5 1:2 1:3 1:5",
  );
  expect(frets([4, 7, 9, 11, 2]).join(" ")).toBe("6:0 6:3 5:0 5:2 4:0 4:2 3:0 3:2 3:4 2:3 1:0 1:3");
});
