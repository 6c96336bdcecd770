import { expect, test } from "vitest";
import { nameOf, sayKey, writeKey, writeNote, writePrompt } from "@/disciplines/music/words";

test("keys are written with signs and said in words", () => {
  expect(["Ebmaj7/G", "F#m7b5", "C", "Bb dorian", "Eb7#9", "Dm7 → G7"].map(writeKey)).toEqual([
    "E♭maj7/G",
    "F♯m7♭5",
    "C",
    "B♭ dorian",
    "E♭7♯9",
    "Dm7 → G7",
  ]);
  expect(sayKey("Ebmaj7/Bb")).toBe("E flat major 7 over B flat");
  expect(sayKey("F# blues")).toBe("F sharp blues");
  expect(sayKey("C → G7")).toBe("C major, then G dominant");
  expect(["F##", "Bbb", "E", "Cb"].map(writeNote)).toEqual(["F𝄪", "B♭♭", "E", "C♭"]);
});

test("a key that nobody can read is shown as it is", () => {
  expect(writePrompt("Hsus")).toMatchObject({ root: "Hsus", symbol: "", bass: null });
});

test("a drill is called by what it asks", () => {
  const named = { mode: "chordTypes", chord_types: ["7", "maj", "m"], scales: ["dorian", "blues"], prompts: [] };
  expect(nameOf(named)).toBe("Major, minor and dominant chords");
  expect(nameOf({ ...named, chord_types: ["maj", "m", "7", "m7", "maj7"] })).toBe("Major, minor and 3 more chords");
  expect(nameOf({ ...named, mode: "scales" })).toBe("Dorian and blues scales");
  expect(nameOf({ ...named, prompts: ["Ebmaj7", "F#m"] })).toBe("E♭maj7 and F♯m");
});
