import { expect, test } from "vitest";
import { frequencyOf, heardNote, notesOfShape, onPiano, readMidi, stackUp } from "@/disciplines/music/notes";

test("keys go down and up on every channel; other messages say nothing", () => {
  expect(readMidi([0x90, 60, 80])).toEqual({ kind: "press", note: 60 });
  expect(readMidi([0x95, 61, 1])).toEqual({ kind: "press", note: 61 });
  expect(readMidi([0x90, 60, 0])).toEqual({ kind: "release", note: 60 });
  expect(readMidi([0x80, 60, 64])).toEqual({ kind: "release", note: 60 });
  for (const data of [[0xb0, 64, 127], [0xf8], [], null]) expect(readMidi(data)).toBeNull();
});

test("a clear tone is the note next to it, noise is none", () => {
  expect([heardNote(440, 0.99), heardNote(261.63, 0.95), heardNote(435, 0.99)]).toEqual([69, 60, 69]);
  expect([heardNote(440, 0.5), heardNote(20, 1), heardNote(9000, 1)]).toEqual([null, null, null]);
  expect(frequencyOf(57)).toBe(220);
});

test("a chord is shown upwards from its bass within two octaves", () => {
  expect(stackUp([7, 11, 2, 5], 48)).toEqual([55, 59, 62, 65]);
  expect(onPiano([0, 4, 7], 0)).toEqual([48, 52, 55]);
  expect(onPiano([3, 7, 10, 2], 1)).toEqual([55, 58, 62, 63]);
  // B13 ends on G♯ in the third octave: an octave lower
  expect(onPiano([11, 3, 6, 9, 1, 8], 0)).toEqual([59, 63, 66, 69, 61, 68]);
});

test("a guitar's shape sounds from its lowest string", () => {
  expect(notesOfShape([null, 3, 2, 0, 1, 0])).toEqual([48, 52, 55, 60, 64]);
});
