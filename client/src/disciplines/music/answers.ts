/** Whether what is played is what was asked. Notes are MIDI notes. */

import { bassOf, type Prompt, pitchOf } from "@/disciplines/music/theory";

const pitch = (note: number) => ((note % 12) + 12) % 12;

/** Return the pitch classes that may be left out: the perfect fifth of a chord of five notes and more. */
export function sparePitches({ notes, intervals }: Pick<Prompt, "notes" | "intervals">): number[] {
  if (notes.length < 5) return [];
  return intervals.flatMap((interval, place) => (interval === "5P" ? pitchOf(notes[place] ?? "") : []));
}

/** Return whether these notes are the chord: its pitch classes and no others; where the bass counts, on the right one. */
export function isChord(notes: readonly number[], prompt: Prompt, isBassAsked: boolean): boolean {
  if (notes.length === 0) return false;
  const played = new Set(notes.map(pitch));
  const asked = prompt.notes.map(pitchOf);
  const spare = sparePitches(prompt);
  const isExact = [...played].every((one) => asked.includes(one));
  const isWhole = asked.every((one) => played.has(one) || spare.includes(one));
  return isExact && isWhole && (!isBassAsked || pitch(Math.min(...notes)) === pitchOf(bassOf(prompt)));
}

/** Keys that are held, and what was played since the last answer. */
export type Hands = { held: ReadonlySet<number>; played: ReadonlySet<number> };
export type Judged = { hands: Hands; verdict: "right" | "wrong" | null };

export const NO_HANDS: Hands = { held: new Set(), played: new Set() };

/** A key goes down: right as soon as exactly the chord is held. */
export function press({ held, played }: Hands, note: number, prompt: Prompt, isBassAsked: boolean): Judged {
  const now = new Set([...held, note]);
  if (isChord([...now], prompt, isBassAsked)) return { hands: { held: now, played: new Set() }, verdict: "right" };
  return { hands: { held: now, played: new Set([...played, note]) }, verdict: null };
}

/**
 * A key goes up. When the last one does, and as many different notes were played as the chord has, less one at most,
 * that was an attempt; fewer were only a search for the keys. A key held over from the chord before is no attempt.
 */
export function release({ held, played }: Hands, note: number, prompt: Prompt): Judged {
  const now = new Set([...held].filter((one) => one !== note));
  if (now.size > 0) return { hands: { held: now, played }, verdict: null };
  const tried = new Set([...played].map(pitch)).size;
  return { hands: NO_HANDS, verdict: tried >= Math.max(prompt.notes.length - 1, 2) ? "wrong" : null };
}

/** Keys of the piano on the screen are pressed one by one and stay: the answer is given when there are enough of them. */
export function judgeChosen(chosen: readonly number[], prompt: Prompt, isBassAsked: boolean): "right" | "wrong" | null {
  if (isChord(chosen, prompt, isBassAsked)) return "right";
  const count = new Set(chosen.map(pitch)).size;
  return count >= prompt.notes.length ? "wrong" : null;
}

/** The keys that are chosen, and when the last ones were wrong, in milliseconds. */
export type Chosen = { notes: readonly number[]; wrongAt: number | null };

export const NONE_CHOSEN: Chosen = { notes: [], wrongAt: null };

/** A key that comes so soon after a wrong chord was struck with it, and is not the first of the next try. */
const SAME_STRIKE_MILLISECONDS = 300;

/** A key of the piano on the screen is pressed at `now`: chosen, or let go if it was. */
export function chooseKey(
  { notes, wrongAt }: Chosen,
  note: number,
  { prompt, isBassAsked, now }: { prompt: Prompt; isBassAsked: boolean; now: number },
): { chosen: Chosen; verdict: "right" | "wrong" | null } {
  if (wrongAt !== null && now - wrongAt < SAME_STRIKE_MILLISECONDS)
    return { chosen: { notes, wrongAt }, verdict: null };
  const next = notes.includes(note) ? notes.filter((one) => one !== note) : [...notes, note];
  const verdict = judgeChosen(next, prompt, isBassAsked);
  return { chosen: { notes: verdict ? [] : next, wrongAt: verdict === "wrong" ? now : null }, verdict };
}

/** Return the pitch classes of a scale in the order they are played: upwards, with the octave. */
export function scaleSteps(prompt: Prompt): number[] {
  const pitches = prompt.notes.map(pitchOf);
  return [...pitches, ...pitches.slice(0, 1)];
}

/** One note of a scale, in its order. A wrong one is an attempt, and the place stays. */
export function stepScale(
  place: number,
  note: number,
  prompt: Prompt,
): { place: number; verdict: "right" | "wrong" | null } {
  const steps = scaleSteps(prompt);
  if (steps[place] !== pitch(note)) return { place, verdict: "wrong" };
  return place + 1 === steps.length ? { place: 0, verdict: "right" } : { place: place + 1, verdict: null };
}

/** Return what a heard note is in the chord, in its spelling: "Bb", or null: it is none of its notes. */
export function nameIn(note: number, prompt: Prompt): string | null {
  return prompt.notes.find((name) => pitchOf(name) === pitch(note)) ?? null;
}
