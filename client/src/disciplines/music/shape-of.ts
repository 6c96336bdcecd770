/** The shape that is drawn for a prompt: on the piano and on the guitar. */

import { sparePitches } from "@/disciplines/music/answers";
import type { MusicSetup } from "@/disciplines/music/details";
import { notesOfShape, onPiano, stackUp } from "@/disciplines/music/notes";
import { bassOf, type Prompt, pitchOf } from "@/disciplines/music/theory";
import { type Dot, dotsOf, findShape, type Shape, STRINGS, scaleDots } from "@/disciplines/music/voicings";
import { writeNote } from "@/disciplines/music/words";

/** Return the names to write on the piano's keys, lowest first. */
export function pianoNames(prompt: Prompt): Map<number, string> {
  const pitches = prompt.notes.map(pitchOf);
  const nameOf = (note: number) => prompt.notes[pitches.indexOf(note % 12)] ?? "";
  const notes = onPiano(pitches, prompt.inversion);
  return new Map(notes.map((note) => [note, writeNote(nameOf(note))]));
}

/** Return the guitar's shape of a chord; null: it is a scale, or cannot be played there. */
export function guitarShape(prompt: Prompt, strings: MusicSetup["strings"]): Shape | null {
  if (prompt.kind === "scale") return null;
  const pitches = prompt.notes.map(pitchOf);
  return findShape({ pitches, bass: pitchOf(bassOf(prompt)), spare: sparePitches(prompt), strings });
}

/** Return what is drawn on the neck: the shape of a chord, a scale in one position; null: it cannot be played there. */
export function guitarDots(prompt: Prompt, strings: MusicSetup["strings"]): Dot[] | null {
  if (prompt.kind === "scale") return scaleDots(prompt.notes.map(pitchOf));
  const shape = guitarShape(prompt, strings);
  return shape && dotsOf(shape);
}

export type Fretted = {
  nameAt: (string: number, fret: number) => string;
  isRoot: (string: number, fret: number) => boolean;
};

/** Return what to write on a shape's dots. */
export function frettedNames(prompt: Prompt): Fretted {
  const pitches = prompt.notes.map(pitchOf);
  const pitchAt = (string: number, fret: number) => ((STRINGS[string] ?? 0) + fret) % 12;
  return {
    nameAt: (string, fret) => writeNote(prompt.notes[pitches.indexOf(pitchAt(string, fret))] ?? ""),
    isRoot: (string, fret) => pitchAt(string, fret) === pitchOf(prompt.root),
  };
}

/** Return the notes to hear: the guitar's where that is drawn, else a close position; of a scale upwards with its octave. */
export function soundingNotes(prompt: Prompt, { shape, strings }: Pick<MusicSetup, "shape" | "strings">): number[] {
  const pitches = prompt.notes.map(pitchOf);
  if (prompt.kind === "scale") return stackUp([...pitches, ...pitches.slice(0, 1)], 55);
  const fretted = shape === "guitar" ? guitarShape(prompt, strings) : null;
  if (fretted) return notesOfShape(fretted);
  return stackUp([...pitches.slice(prompt.inversion), ...pitches.slice(0, prompt.inversion)], 52);
}
