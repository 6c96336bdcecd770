/** The kinds of chords and scales that can be drilled, by the keys that are stored. No theory is loaded for this. */

export type Quality = {
  /** As stored in `chord_types`, and written after the root in a stored result. */
  key: string;
  /** As it is drawn after the root. */
  symbol: string;
  label: string;
  /** What tonal calls it. */
  alias: string;
  group: "triads" | "sixths and sevenths" | "extended";
};

const triad = (key: string, symbol: string, label: string, alias: string): Quality => ({
  key,
  symbol,
  label,
  alias,
  group: "triads",
});
const seventh = (key: string, label: string, symbol = key): Quality => ({
  key,
  symbol,
  label,
  alias: key,
  group: "sixths and sevenths",
});
const extended = (key: string, label: string, symbol = key): Quality => ({
  key,
  symbol,
  label,
  alias: key,
  group: "extended",
});

export const QUALITIES: readonly Quality[] = [
  triad("maj", "", "major", "M"),
  triad("m", "m", "minor", "m"),
  triad("dim", "dim", "diminished", "dim"),
  triad("aug", "aug", "augmented", "aug"),
  triad("sus2", "sus2", "sus 2", "sus2"),
  triad("sus4", "sus4", "sus 4", "sus4"),
  seventh("6", "sixth"),
  seventh("m6", "minor 6"),
  seventh("7", "dominant"),
  seventh("maj7", "major 7"),
  seventh("m7", "minor 7"),
  seventh("m7b5", "half-diminished", "m7♭5"),
  seventh("dim7", "diminished 7"),
  seventh("mMaj7", "minor major 7", "m(maj7)"),
  seventh("7sus4", "7 sus 4"),
  extended("add9", "add 9"),
  extended("9", "ninth"),
  extended("maj9", "major 9"),
  extended("m9", "minor 9"),
  extended("7b9", "7 flat 9", "7♭9"),
  extended("7#9", "7 sharp 9", "7♯9"),
  extended("7#11", "7 sharp 11", "7♯11"),
  extended("m11", "minor 11"),
  extended("13", "thirteenth"),
];

export type ScaleKind = {
  key: string;
  label: string;
  group: "major and minor" | "modes" | "five and six" | "symmetric";
};

const scales = (group: ScaleKind["group"], ...labels: string[]): ScaleKind[] =>
  labels.map((label) => ({ key: label, label, group }));

/** Their keys are tonal's names too. */
export const SCALES: readonly ScaleKind[] = [
  ...scales("major and minor", "major", "natural minor", "harmonic minor", "melodic minor"),
  ...scales("modes", "dorian", "phrygian", "lydian", "mixolydian", "locrian", "altered"),
  ...scales("five and six", "major pentatonic", "minor pentatonic", "blues", "major blues"),
  ...scales("symmetric", "whole tone", "diminished", "half-whole diminished"),
];

export const QUALITY_GROUPS = ["triads", "sixths and sevenths", "extended"] as const;
export const SCALE_GROUPS = ["major and minor", "modes", "five and six", "symmetric"] as const;

export const findQuality = (key: string): Quality | null => QUALITIES.find((one) => one.key === key) ?? null;
export const findScale = (key: string): ScaleKind | null => SCALES.find((one) => one.key === key) ?? null;

/** The twelve roots, each with its spellings: the sharp one first where there are two. */
export const ROOTS: readonly (readonly string[])[] = [
  ["C"],
  ["C#", "Db"],
  ["D"],
  ["D#", "Eb"],
  ["E"],
  ["F"],
  ["F#", "Gb"],
  ["G"],
  ["G#", "Ab"],
  ["A"],
  ["A#", "Bb"],
  ["B"],
];

export type Spelling = "usual" | "sharps" | "flats";

/** Return the spellings to ask for: with "usual" both, and the drill takes the one that is read more easily. */
export function spell(pitches: readonly number[], spelling: Spelling): string[] {
  return pitches.flatMap((pitch) => {
    const names = ROOTS[pitch] ?? [];
    return spelling === "usual" ? names : names.slice(spelling === "sharps" ? 0 : -1).slice(0, 1);
  });
}

/** Return the pitches (0 is C) of some stored roots, each once, upwards. */
export function pitchesOf(roots: readonly string[]): number[] {
  return ROOTS.flatMap((names, pitch) => (names.some((name) => roots.includes(name)) ? [pitch] : []));
}

/** Return which spelling some stored roots stand for. */
export function spellingOf(roots: readonly string[]): Spelling {
  const black = ROOTS.filter((names) => names.length > 1);
  const has = (place: number) => black.some((names) => roots.includes(names[place] ?? ""));
  if (has(0) === has(1)) return "usual";
  return has(0) ? "sharps" : "flats";
}
