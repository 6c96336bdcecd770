/** Notes as machines send and hear them: MIDI messages, frequencies, keys of the computer. Pure. */

import type { Shape } from "@/disciplines/music/voicings";
import { STRINGS } from "@/disciplines/music/voicings";

export type KeyMove = { kind: "press" | "release"; note: number };

/** Return what a MIDI message says of a key, or null. A press without any force is a release. */
export function readMidi(data: ArrayLike<number> | null): KeyMove | null {
  const [status, note, force] = [data?.[0], data?.[1], data?.[2] ?? 0];
  if (status === undefined || note === undefined) return null;
  const command = status & 0xf0;
  if (command === 0x90 && force > 0) return { kind: "press", note };
  return command === 0x80 || command === 0x90 ? { kind: "release", note } : null;
}

export const frequencyOf = (note: number): number => 440 * 2 ** ((note - 69) / 12);

const QUIETEST_CLARITY = 0.92;

/** Return the note of a frequency that was heard, or null: not clear enough, or out of what instruments play. */
export function heardNote(frequency: number, clarity: number): number | null {
  if (clarity < QUIETEST_CLARITY || frequency < 60 || frequency > 2_100) return null;
  return Math.round(69 + 12 * Math.log2(frequency / 440));
}

/** The keys of the computer in the order of the piano's, from C. */
export const COMPUTER_KEYS = [
  "a",
  "w",
  "s",
  "e",
  "d",
  "f",
  "t",
  "g",
  "y",
  "h",
  "u",
  "j",
  "k",
  "o",
  "l",
  "p",
  ";",
  "'",
] as const;

/** The piano on the screen: from this C over two octaves. */
export const LOWEST_KEY = 48;
export const KEY_COUNT = 24;

export const isBlackKey = (note: number): boolean => [1, 3, 6, 8, 10].includes(note % 12);

/** Return pitch classes as notes, each above the one before, the first one at or above `from`. */
export function stackUp(pitches: readonly number[], from: number): number[] {
  const notes: number[] = [];
  for (const pitch of pitches) {
    const least = notes.length === 0 ? from : (notes.at(-1) ?? from) + 1;
    notes.push(least + ((((pitch - least) % 12) + 12) % 12));
  }
  return notes;
}

/**
 * Return where to show a chord on the two octaves of the screen's piano: its lowest note first. What would stand beyond
 * the last key is shown an octave lower.
 */
export function onPiano(pitches: readonly number[], inversion: number): number[] {
  const turned = [...pitches.slice(inversion), ...pitches.slice(0, inversion)];
  const notes = stackUp(turned, LOWEST_KEY);
  return [...new Set(notes.map((note) => (note >= LOWEST_KEY + KEY_COUNT ? note - 12 : note)))];
}

/** Return the notes of a guitar's shape, from the lowest string. */
export function notesOfShape(shape: Shape): number[] {
  return shape.flatMap((fret, string) => (fret === null ? [] : (STRINGS[string] ?? 0) + fret));
}
