/** The details of a music session, read from what is stored: any key may be missing, or hold something else. */

import type { Details } from "@/disciplines/contract";

export const ANSWERS = ["tap", "piano", "midi"] as const;
export const SHAPES = ["piano", "guitar", "none"] as const;
export const STRING_SETS = ["any", "1-4", "2-5", "3-6"] as const;

export type AnswerBy = (typeof ANSWERS)[number];
export type ShapeKind = (typeof SHAPES)[number];

export type TempoLadder = { step_bpm: number; every_bars: number; to_bpm: number };
/** What the metronome plays. An accent is 0 silent, 1 plain, 2 strong, one for each beat of the bar. */
export type MetronomeSetup = { tempo_bpm: number; accents: readonly number[]; ladder: TempoLadder | null };

/** What was set up. */
export type MusicSetup = {
  mode: "chordTypes" | "scales";
  chord_types: readonly string[];
  scales: readonly string[];
  roots: readonly string[];
  /** These prompts and no others, by their keys. */
  prompts: readonly string[];
  include_inversions: boolean;
  /** Null: until it is finished. */
  duration_minutes: number | null;
  answer_by: AnswerBy;
  shape: ShapeKind;
  strings: (typeof STRING_SETS)[number];
  is_metronome_on: boolean;
  metronome: MetronomeSetup;
};

export type PromptResult = { chord: string; attempts: number; correct_ms: number | null; total_ms: number | null };

/** Where the drill is: the prompt that is asked first, then those that come next. */
export type MusicRun = {
  queue: readonly string[];
  /** Wrong attempts at the prompt that is asked. */
  attempts: number;
  /** When it was asked, and when the last one was done: milliseconds of the drill, pauses left out. */
  asked_ms: number;
  elapsed_ms: number;
};

export const DEFAULT_SETUP: MusicSetup = {
  mode: "chordTypes",
  chord_types: ["maj", "m", "7"],
  scales: ["major", "minor pentatonic"],
  roots: ["C", "D", "E", "F", "G", "A", "B"],
  prompts: [],
  include_inversions: false,
  duration_minutes: 2,
  answer_by: "tap",
  shape: "piano",
  strings: "any",
  is_metronome_on: false,
  metronome: { tempo_bpm: 72, accents: [2, 1, 1, 1], ladder: null },
};

export const LEAST_BPM = 20;
export const MOST_BPM = 300;

const isRecord = (value: unknown): value is Details =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown, fallback: readonly string[]) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : fallback;
const numberOr = <T>(value: unknown, fallback: T, least = 0, most = Number.MAX_SAFE_INTEGER) =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : fallback;
const oneOf = <T extends string>(value: unknown, words: readonly T[], fallback: T): T =>
  words.find((word) => word === value) ?? fallback;

/** Return what was set up; what is missing is as it is by default. */
export function readSetup(details: Details, fallback: MusicSetup = DEFAULT_SETUP): MusicSetup {
  const minutes = details.duration_minutes;
  return {
    mode: oneOf(details.mode, ["chordTypes", "scales"], fallback.mode),
    chord_types: texts(details.chord_types, fallback.chord_types),
    scales: texts(details.scales, fallback.scales),
    roots: texts(details.roots, fallback.roots),
    prompts: texts(details.prompts, fallback.prompts),
    include_inversions:
      details.include_inversions === undefined ? fallback.include_inversions : details.include_inversions === true,
    duration_minutes: minutes === null ? null : numberOr(minutes, fallback.duration_minutes, 0.05, 24 * 60),
    answer_by: oneOf(details.answer_by, ANSWERS, fallback.answer_by),
    shape: oneOf(details.shape, SHAPES, fallback.shape),
    strings: oneOf(details.strings, STRING_SETS, fallback.strings),
    is_metronome_on:
      details.is_metronome_on === undefined ? fallback.is_metronome_on : details.is_metronome_on === true,
    metronome: readMetronome(details.metronome, fallback.metronome),
  };
}

export function readMetronome(value: unknown, fallback = DEFAULT_SETUP.metronome): MetronomeSetup {
  if (!isRecord(value)) return fallback;
  const accents = listOf(value.accents)
    .map((one) => numberOr(one, 1, 0, 2))
    .slice(0, 16);
  return {
    tempo_bpm: numberOr(value.tempo_bpm, fallback.tempo_bpm, LEAST_BPM, MOST_BPM),
    accents: accents.length > 0 ? accents : fallback.accents,
    ladder: isRecord(value.ladder) ? readLadder(value.ladder) : null,
  };
}

function readLadder(ladder: Details): TempoLadder {
  return {
    step_bpm: numberOr(ladder.step_bpm, 4, 1, 50),
    every_bars: numberOr(ladder.every_bars, 4, 1, 200),
    to_bpm: numberOr(ladder.to_bpm, 120, LEAST_BPM, MOST_BPM),
  };
}

/** Return the prompts that were answered or left, in order. */
export function readResults(details: Details): PromptResult[] {
  return listOf(details.results).flatMap((one) => {
    if (!isRecord(one) || typeof one.chord !== "string") return [];
    const { chord, attempts, correct_ms, total_ms } = one;
    return [
      {
        chord,
        attempts: numberOr(attempts, 0),
        correct_ms: numberOr(correct_ms, null),
        total_ms: numberOr(total_ms, null),
      },
    ];
  });
}

/** Return where the drill is, or null: it has not asked anything yet. */
export function readRun(details: Details): MusicRun | null {
  const { run } = details;
  if (!isRecord(run)) return null;
  const queue = texts(run.queue, []);
  if (queue.length === 0) return null;
  return {
    queue,
    attempts: numberOr(run.attempts, 0),
    asked_ms: numberOr(run.asked_ms, 0),
    elapsed_ms: numberOr(run.elapsed_ms, 0),
  };
}
