import { expect, test } from "vitest";
import { pitchesOf, QUALITIES, SCALES, spell, spellingOf } from "@/disciplines/music/kinds";
import {
  type Asked,
  bassOf,
  countSigns,
  listPrompts,
  makeChord,
  makeScale,
  readPrompt,
} from "@/disciplines/music/theory";

const asked = (more: Partial<Asked>): Asked => ({
  mode: "chordTypes",
  chord_types: [],
  scales: [],
  roots: [],
  include_inversions: false,
  prompts: [],
  ...more,
});
const keys = (more: Partial<Asked>) => listPrompts(asked(more)).map(({ key }) => key);

test("chords are spelled as musicians spell them", () => {
  const notes = (root: string, quality: string) => makeChord(root, quality)?.notes.join(" ");
  expect(notes("C", "maj")).toBe("C E G");
  expect(notes("F#", "m")).toBe("F# A C#");
  expect(notes("B", "dim")).toBe("B D F");
  expect(notes("Ab", "aug")).toBe("Ab C E");
  expect(notes("D", "sus2")).toBe("D E A");
  expect(notes("A", "sus4")).toBe("A D E");
  expect(notes("Eb", "6")).toBe("Eb G Bb C");
  expect(notes("C", "m6")).toBe("C Eb G A");
  expect(notes("G", "7")).toBe("G B D F");
  expect(notes("Eb", "maj7")).toBe("Eb G Bb D");
  expect(notes("C#", "m7")).toBe("C# E G# B");
  expect(notes("D", "m7b5")).toBe("D F Ab C");
  expect(notes("G#", "dim7")).toBe("G# B D F");
  expect(notes("A", "mMaj7")).toBe("A C E G#");
  expect(notes("Bb", "9")).toBe("Bb D F Ab C");
  expect(notes("F", "maj9")).toBe("F A C E G");
  expect(notes("D", "m9")).toBe("D F A C E");
  expect(notes("C", "13")).toBe("C E G Bb D A");
});

test("every kind that is offered is one that the theory knows", () => {
  for (const { key } of QUALITIES) expect(makeChord("C", key)?.notes.length, key).toBeGreaterThan(2);
  for (const { key } of SCALES) expect(makeScale("C", key)?.notes.length, key).toBeGreaterThan(4);
});

test("scales have one note on every letter, and those without seven letters no doubled signs", () => {
  const notes = (root: string, name: string) => makeScale(root, name)?.notes.join(" ");
  expect(notes("F#", "major")).toBe("F# G# A# B C# D# E#");
  expect(notes("A", "natural minor")).toBe("A B C D E F G");
  expect(notes("E", "harmonic minor")).toBe("E F# G A B C D#");
  expect(notes("D", "melodic minor")).toBe("D E F G A B C#");
  expect(notes("Eb", "dorian")).toBe("Eb F Gb Ab Bb C Db");
  expect(notes("G", "minor pentatonic")).toBe("G Bb C D F");
  expect(notes("Eb", "blues")).toBe("Eb Gb Ab A Bb Db");
  expect(notes("C", "whole tone")).toBe("C D E F# G# A#");
});

test("signs count once, doubled ones thrice, and once more on a white key", () => {
  expect(countSigns(["C", "E", "G"])).toBe(0);
  expect(countSigns(["C#", "E#", "G#"])).toBe(4);
  expect(countSigns(["Db", "F", "Ab"])).toBe(2);
  expect(countSigns(["D#", "F##", "A#"])).toBe(5);
});

test("a black key is asked in the spelling that is read more easily", () => {
  const both = ["C#", "Db"];
  expect(keys({ chord_types: ["maj", "m", "7"], roots: both })).toEqual(["Db", "C#m", "C#7", "Db7"]);
  expect(keys({ chord_types: ["m"], roots: ["G#", "Ab"] })).toEqual(["G#m"]);
  expect(keys({ chord_types: ["m"], roots: ["D#", "Eb"] })).toEqual(["D#m", "Ebm"]);
});

test("a spelling that was chosen alone stays, unless it needs doubled signs", () => {
  expect(keys({ chord_types: ["maj7"], roots: ["C#"] })).toEqual(["C#maj7"]);
  expect(keys({ chord_types: ["maj7"], roots: ["D#"] })).toEqual(["Ebmaj7"]);
  expect(keys({ chord_types: ["dim7"], roots: ["Ab"] })).toEqual(["G#dim7"]);
  expect(keys({ chord_types: ["dim7"], roots: ["C"] })).toEqual(["Cdim7"]);
});

test("inversions name their bass, up to the third one", () => {
  expect(keys({ chord_types: ["maj7"], roots: ["Eb"], include_inversions: true })).toEqual([
    "Ebmaj7",
    "Ebmaj7/G",
    "Ebmaj7/Bb",
    "Ebmaj7/D",
  ]);
  expect(keys({ chord_types: ["m"], roots: ["A"], include_inversions: true })).toEqual(["Am", "Am/C", "Am/E"]);
  expect(keys({ chord_types: ["13"], roots: ["C"], include_inversions: true })).toHaveLength(4);
});

test("scales are asked without inversions", () => {
  const scales = { mode: "scales" as const, scales: ["dorian"], roots: ["D", "G"], include_inversions: true };
  expect(keys(scales)).toEqual(["D dorian", "G dorian"]);
});

test("a stored key is read back as the same prompt, and an odd one as none", () => {
  for (const key of [
    "C",
    "Am/E",
    "Ebmaj7/G",
    "F#m7b5",
    "Bb7#9",
    "Db13",
    "F# minor pentatonic",
    "B half-whole diminished",
  ])
    expect(readPrompt(key)?.key).toBe(key);
  const inverted = readPrompt("Ebmaj7/G");
  expect(inverted && [inverted.inversion, bassOf(inverted)]).toEqual([1, "G"]);
  for (const key of ["", "H7", "Cfoo", "C/B", "C nothing"]) expect(readPrompt(key)).toBeNull();
});

test("chosen prompts are asked instead of everything else", () => {
  expect(keys({ chord_types: ["maj"], roots: ["C"], prompts: ["Dm7b5", "nonsense", "Ebmaj7/G"] })).toEqual([
    "Dm7b5",
    "Ebmaj7/G",
  ]);
});

test("roots are kept by name and chosen by key and spelling", () => {
  expect(spell([0, 1, 3], "usual")).toEqual(["C", "C#", "Db", "D#", "Eb"]);
  expect(spell([0, 1, 3], "flats")).toEqual(["C", "Db", "Eb"]);
  expect(spell([0, 1, 3], "sharps")).toEqual(["C", "C#", "D#"]);
  expect(pitchesOf(["Eb", "C", "D#"])).toEqual([0, 3]);
  expect(spellingOf(["C", "Db"])).toBe("flats");
  expect(spellingOf(["C", "C#"])).toBe("sharps");
  expect(spellingOf(["C", "C#", "Db"])).toBe("usual");
  expect(spellingOf(["C"])).toBe("usual");
});
