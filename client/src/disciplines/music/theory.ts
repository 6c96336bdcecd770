/** What a chord or a scale is made of, and which prompts a set-up asks for. The theory is tonal's. */

import { Chord, Note, Scale } from "tonal";
import { findQuality, findScale, QUALITIES, ROOTS } from "@/disciplines/music/kinds";

export type Prompt = {
  /** As stored in the results: "Ebmaj7", with its bass "Ebmaj7/G", "Eb dorian". */
  key: string;
  kind: "chord" | "scale";
  root: string;
  /** The key of its quality or scale. */
  of: string;
  /** Spelled, from the root upwards; of a chord in an inversion too. */
  notes: readonly string[];
  /** "5P" and the like, one for each note. */
  intervals: readonly string[];
  /** 0 is root position; always 0 for a scale. */
  inversion: number;
};

const MOST_INVERSIONS = 4;
const ENHARMONIC_WHITE = /^(E#|B#|Cb|Fb)$/;

/** Return the pitch class of a note: 0 is C. */
export function pitchOf(note: string): number {
  return Note.chroma(note) ?? 0;
}

/** Return the chord as it would be stored; null if nobody knows the quality. */
export function makeChord(root: string, quality: string, inversion = 0): Prompt | null {
  const known = findQuality(quality);
  const chord = known && Chord.getChord(known.alias, root);
  if (!chord || chord.empty) return null;
  const bass = chord.notes[inversion] ?? root;
  const key = `${root}${quality === "maj" ? "" : quality}${inversion === 0 ? "" : `/${bass}`}`;
  return { key, kind: "chord", root, of: quality, notes: chord.notes, intervals: chord.intervals, inversion };
}

/** Return the scale over one octave; null if nobody knows it. Where no seven letters fit, no doubled sign is written. */
export function makeScale(root: string, name: string): Prompt | null {
  const known = findScale(name);
  const scale = known && Scale.get(`${root} ${name === "natural minor" ? "minor" : name}`);
  if (!scale || scale.empty) return null;
  const isSeven = known.group === "major and minor" || known.group === "modes";
  const notes = isSeven ? scale.notes : scale.notes.map((note) => Note.simplify(note));
  return { key: `${root} ${name}`, kind: "scale", root, of: name, notes, intervals: scale.intervals, inversion: 0 };
}

/** Return how hard the signs are to read: each one counts, a doubled one thrice, and one on a white key once more. */
export function countSigns(notes: readonly string[]): number {
  const signs = (note: string) => {
    const count = note.length - 1;
    return (count > 1 ? 3 : count) + (ENHARMONIC_WHITE.test(note) ? 1 : 0);
  };
  return notes.reduce((sum, note) => sum + signs(note), 0);
}

const isDoubled = (prompt: Prompt) => prompt.notes.some((note) => note.length > 2);

/**
 * Return the root as it is best written for this kind.
 *
 * Of two spellings that are both asked for, the one with fewer signs; both stay when they are alike. One that was asked
 * for alone stays too, unless it needs doubled signs and the other does not.
 */
function sensible(names: readonly string[], roots: readonly string[], make: (root: string) => Prompt | null): Prompt[] {
  const wanted = names.filter((name) => roots.includes(name));
  const made = wanted.flatMap((name) => make(name) ?? []);
  const [first, second] = made;
  if (first && second) {
    const [one, other] = [countSigns(first.notes), countSigns(second.notes)];
    return one === other ? made : [one < other ? first : second];
  }
  if (!first || !isDoubled(first)) return made;
  const others = names.filter((name) => !wanted.includes(name)).flatMap((name) => make(name) ?? []);
  return [others.find((other) => !isDoubled(other)) ?? first];
}

export type Asked = {
  mode: "chordTypes" | "scales";
  chord_types: readonly string[];
  scales: readonly string[];
  roots: readonly string[];
  include_inversions: boolean;
  /** Prompts by their keys; when there are any, only these are asked. */
  prompts: readonly string[];
};

/** Return every prompt that a set-up asks for, each once. */
export function listPrompts(asked: Asked): Prompt[] {
  if (asked.prompts.length > 0) return asked.prompts.flatMap((key) => readPrompt(key) ?? []);
  const kinds = asked.mode === "scales" ? asked.scales : asked.chord_types;
  const make = asked.mode === "scales" ? makeScale : makeChord;
  const prompts = ROOTS.flatMap((names) =>
    kinds.flatMap((kind) => sensible(names, asked.roots, (root) => make(root, kind))),
  );
  return asked.include_inversions && asked.mode !== "scales" ? prompts.flatMap(inversionsOf) : prompts;
}

/** Return a chord with its inversions, at most the third: over a ninth in the bass nobody would know the chord. */
export function inversionsOf(chord: Prompt): Prompt[] {
  const count = Math.min(chord.notes.length, MOST_INVERSIONS);
  return Array.from({ length: count }, (_, inversion) => makeChord(chord.root, chord.of, inversion) ?? chord);
}

/** Return the prompt of a stored key, or null: "Bbm7/Db", "F# minor pentatonic". */
export function readPrompt(key: string): Prompt | null {
  const [, root = "", rest = ""] = /^([A-G](?:#|b)?)(.*)$/.exec(key) ?? [];
  if (root === "") return null;
  if (rest.startsWith(" ")) return makeScale(root, rest.slice(1));
  const [written = "", bass] = rest.split("/");
  const quality = QUALITIES.find((one) => (one.key === "maj" ? "" : one.key) === written);
  if (!quality) return null;
  const chord = makeChord(root, quality.key);
  const inversion = bass === undefined ? 0 : (chord?.notes.indexOf(bass) ?? -1);
  return inversion < 0 ? null : makeChord(root, quality.key, inversion);
}

/** Return the lowest note that a chord is to be played on. */
export function bassOf(prompt: Prompt): string {
  return prompt.notes[prompt.inversion] ?? prompt.root;
}

/** Return a text that is equal for what sounds the same: another spelling or another inversion. */
export function soundOf(prompt: Prompt): string {
  return `${pitchOf(prompt.root)} ${prompt.of}`;
}
