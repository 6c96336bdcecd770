/** Playable shapes of a chord on a guitar in standard tuning. */

/** The open strings as MIDI notes, from the sixth (low E) to the first. */
export const STRINGS: readonly number[] = [40, 45, 50, 55, 59, 64];
export const STRING_NAMES = ["E", "A", "D", "G", "B", "E"] as const;

export type StringSet = "any" | "1-4" | "2-5" | "3-6";
/** A fret for each string from the sixth to the first: 0 is open, null is not played. */
export type Shape = readonly (number | null)[];

const LAST_FRET = 14;
/** A hand covers four frets with ease: 5 to 8. */
const WIDEST = 3;
const FINGERS = 4;

export type Wanted = {
  /** The pitch classes from the root upwards. */
  pitches: readonly number[];
  /** The pitch class of the lowest note. */
  bass: number;
  /** Pitch classes that may be left out where six strings are not enough: a perfect fifth. */
  spare: readonly number[];
  strings: StringSet;
};

/** Return the best shape of a chord, or null: none can be played there. */
export function findShape(wanted: Wanted): Shape | null {
  if (wanted.strings !== "any" && wanted.pitches.length === 4) return dropTwo(wanted, wanted.strings);
  return best(shapes(wanted), (shape) => cost(shape, wanted));
}

function best(candidates: Iterable<Shape>, costOf: (shape: Shape) => number): Shape | null {
  let [found, least]: [Shape | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const price = costOf(candidate);
    if (price < least) [found, least] = [candidate, price];
  }
  return found;
}

/** Return which strings (0 is the sixth) a set names. */
export function stringsOf(set: StringSet): readonly number[] {
  return { any: [0, 1, 2, 3, 4, 5], "1-4": [2, 3, 4, 5], "2-5": [1, 2, 3, 4], "3-6": [0, 1, 2, 3] }[set];
}

/**
 * Return a four-note chord on four neighbouring strings, its close position with the second voice from the top an octave
 * lower: over the root 1 5 7 3, over the third 3 7 1 5, over the fifth 5 1 3 7, over the seventh 7 3 5 1.
 */
function dropTwo({ pitches, bass }: Wanted, set: Exclude<StringSet, "any">): Shape | null {
  const first = Math.max(pitches.indexOf(bass), 0);
  const voices = [0, 2, 3, 1].map((step) => pitches[(first + step) % 4] ?? 0);
  const strings = stringsOf(set);
  const candidates = Array.from({ length: 13 }, (_, bassFret) => stack(voices, strings, bassFret));
  return best(
    candidates.filter((shape) => shape !== null).filter((shape) => fretSpan(shape) <= WIDEST + 1),
    (shape) => fretSpan(shape) * 3 + lowestFret(shape) + (shape.includes(0) ? 2 : 0),
  );
}

/** Put each voice on its string, upwards from a fret of the lowest; null where a voice is out of reach. */
function stack(voices: readonly number[], strings: readonly number[], bassFret: number): Shape | null {
  const shape: (number | null)[] = [null, null, null, null, null, null];
  let below = -1;
  for (const [place, string] of strings.entries()) {
    const open = STRINGS[string] ?? 0;
    const from = place === 0 ? open + bassFret : below + 1;
    const note = from + mod((voices[place] ?? 0) - from);
    if (place === 0 && note !== from) return null;
    const fret = note - open;
    if (fret < 0 || fret > LAST_FRET) return null;
    shape[string] = fret;
    below = note;
  }
  return shape;
}

const mod = (value: number) => ((value % 12) + 12) % 12;
const pitchAt = (string: number, fret: number) => mod((STRINGS[string] ?? 0) + fret);

/** Walk over all shapes within one hand's reach that have every note that is needed, the bass lowest. */
function* shapes(wanted: Wanted): Generator<Shape> {
  const strings = stringsOf(wanted.strings);
  for (let low = 1; low <= LAST_FRET - WIDEST; low += 1) {
    const choices = STRINGS.map((_, string) => [
      null,
      ...(strings.includes(string) ? reach(string, low, wanted.pitches) : []),
    ]);
    yield* combine(choices, [], wanted);
  }
}

/** Return the frets on a string that sound in the chord: the open string, and those under the hand. */
function reach(string: number, low: number, pitches: readonly number[]): number[] {
  const hand = Array.from({ length: WIDEST + 1 }, (_, step) => low + step);
  const open = low <= 2 ? [0] : [];
  return [...open, ...hand].filter((fret) => pitches.includes(pitchAt(string, fret)));
}

function* combine(choices: readonly (readonly (number | null)[])[], chosen: Shape, wanted: Wanted): Generator<Shape> {
  const [next, ...rest] = choices;
  if (!next) {
    if (isWhole(chosen, wanted)) yield chosen;
    return;
  }
  for (const fret of next) {
    const string = chosen.length;
    const isLowest = chosen.every((one) => one === null);
    if (fret !== null && isLowest && pitchAt(string, fret) !== wanted.bass) continue;
    // A string that is not played between two that are: only the lowest can be left out, and the highest.
    if (fret !== null && chosen.at(-1) === null && !isLowest) continue;
    yield* combine(rest, [...chosen, fret], wanted);
  }
}

function isWhole(shape: Shape, { pitches, spare }: Wanted): boolean {
  const sounding = new Set(shape.flatMap((fret, string) => (fret === null ? [] : pitchAt(string, fret))));
  const needed = pitches.filter((pitch) => !(spare.includes(pitch) && pitches.length > 4));
  return needed.every((pitch) => sounding.has(pitch)) && fingersOf(shape) <= FINGERS;
}

/** Return how many fingers it takes; one can lie across all strings at the lowest fret where none rings open. */
export function fingersOf(shape: Shape): number {
  const pressed = shape.filter((fret): fret is number => fret !== null && fret > 0);
  if (shape.includes(0) || pressed.length <= FINGERS) return pressed.length;
  const lowest = Math.min(...pressed);
  return pressed.filter((fret) => fret > lowest).length + 1;
}

export function lowestFret(shape: Shape): number {
  const pressed = shape.filter((fret): fret is number => fret !== null && fret > 0);
  return pressed.length > 0 ? Math.min(...pressed) : 0;
}

/** Return the frets between the lowest and the highest finger. */
export function fretSpan(shape: Shape): number {
  const pressed = shape.filter((fret): fret is number => fret !== null && fret > 0);
  return pressed.length > 0 ? Math.max(...pressed) - Math.min(...pressed) : 0;
}

/** Few fingers, low on the neck, a narrow hand, many strings; what is left out costs most. */
function cost(shape: Shape, { pitches }: Wanted): number {
  const notes = shape.flatMap((fret, string) => (fret === null ? [] : pitchAt(string, fret)));
  const missing = pitches.filter((pitch) => !notes.includes(pitch)).length;
  return missing * 8 + lowestFret(shape) * 1.5 + fretSpan(shape) + fingersOf(shape) + (6 - notes.length) * 2;
}

export type Dot = { string: number; fret: number };

/** Return where the fingers of a shape stand, from the sixth string to the first. */
export function dotsOf(shape: Shape): Dot[] {
  return shape.flatMap((fret, string) => (fret === null ? [] : [{ string, fret }]));
}

/** Return a scale in one position of the hand, upwards from its root on the sixth string. */
export function scaleDots(pitches: readonly number[]): Dot[] {
  const root = mod((pitches[0] ?? 0) - pitchAt(0, 0));
  const lowest = Math.max(0, root - 1);
  const notes = new Map<number, Dot>();
  for (const [string, open] of STRINGS.entries()) {
    for (let fret = lowest; fret <= lowest + WIDEST + 1; fret += 1) {
      const note = open + fret;
      const isIn = pitches.includes(mod(note)) && note >= (STRINGS[0] ?? 0) + root;
      if (isIn && !notes.has(note)) notes.set(note, { string, fret });
    }
  }
  return [...notes.values()];
}

/** Return the frets to draw: five at least, the shape in the middle, the nut only where it is near. */
export function windowOf(shape: Shape, count = 5): { from: number; to: number } {
  const pressed = shape.filter((fret): fret is number => fret !== null && fret > 0);
  const highest = pressed.length > 0 ? Math.max(...pressed) : 0;
  if (highest <= count && (shape.includes(0) || lowestFret(shape) <= 2)) return { from: 1, to: count };
  const room = Math.max(count - (fretSpan(shape) + 1), 0);
  const from = Math.max(1, lowestFret(shape) - Math.ceil(room / 2));
  return { from, to: Math.max(from + count - 1, highest) };
}
