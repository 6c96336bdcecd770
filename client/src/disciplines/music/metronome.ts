/** The beats of a metronome: when each comes, how strong it is, and how the tempo climbs. Pure. */

import { LEAST_BPM, type MetronomeSetup, MOST_BPM } from "@/disciplines/music/details";

/** A beat: its bar and its place in it, both from 0. */
export type Beat = { bar: number; place: number; tempo_bpm: number; accent: number };

/** Return the tempo of a bar: on a ladder n bpm more every m bars, until the tempo it climbs to. */
export function tempoAt({ tempo_bpm, ladder }: MetronomeSetup, bar: number): number {
  if (!ladder) return tempo_bpm;
  const climbed = tempo_bpm + ladder.step_bpm * Math.floor(bar / ladder.every_bars);
  return Math.max(tempo_bpm, Math.min(climbed, ladder.to_bpm));
}

/** Return the beat after one; after none the first. */
export function beatAfter(beat: Beat | null, setup: MetronomeSetup): Beat {
  const isNewBar = beat === null || beat.place + 1 >= setup.accents.length;
  const bar = beat === null ? 0 : beat.bar + (isNewBar ? 1 : 0);
  const place = isNewBar ? 0 : (beat?.place ?? 0) + 1;
  return { bar, place, tempo_bpm: tempoAt(setup, bar), accent: setup.accents[place] ?? 1 };
}

export const secondsOf = (beat: Beat): number => 60 / beat.tempo_bpm;

/** Return the beats that begin before `until`, and when the one after them begins. */
export function beatsUntil(last: Beat | null, at: number, until: number, setup: MetronomeSetup) {
  const beats: { beat: Beat; at: number }[] = [];
  let [before, next] = [last, at];
  while (next < until) {
    const beat = beatAfter(before, setup);
    beats.push({ beat, at: next });
    before = beat;
    next += secondsOf(beat);
  }
  return { beats, last: before, at: next };
}

export const clampTempo = (tempo: number): number => Math.min(MOST_BPM, Math.max(LEAST_BPM, Math.round(tempo)));

/** Taps further apart than this begin a new tempo. */
const LONGEST_GAP_MS = 2_500;
const TAPS = 6;

/** Return the taps that belong together, with a new one. */
export function addTap(taps: readonly number[], at: number): number[] {
  const last = taps.at(-1);
  return last === undefined || at - last > LONGEST_GAP_MS ? [at] : [...taps, at].slice(-TAPS);
}

/** Return the tempo of some taps (milliseconds), or null: it takes two. */
export function tempoOf(taps: readonly number[]): number | null {
  const [first, last] = [taps[0], taps.at(-1)];
  if (first === undefined || last === undefined || last <= first) return null;
  return clampTempo((60_000 * (taps.length - 1)) / (last - first));
}

/** Return the accents of a bar with another number of beats. */
export function resizeBar(accents: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, place) => accents[place] ?? 1);
}

/** Return the accents with one beat the next stronger, after strong silent. */
export function turnAccent(accents: readonly number[], place: number): number[] {
  return accents.map((accent, at) => (at === place ? (accent + 1) % 3 : accent));
}
