/** What an answer does to the details of a running drill. Pure. */

import type { Details } from "@/disciplines/contract";
import { type Choice, choose, type Go, type Paces } from "@/disciplines/music/choosing";
import { type MusicRun, type PromptResult, readResults, readRun } from "@/disciplines/music/details";

/** The one that is asked and the three that come next. */
export const QUEUE_LENGTH = 4;
const MOST_RESULTS = 5_000;

export type Answer = "right" | "wrong" | "skip";

export type Picking = { choices: readonly Choice[]; paces: (goes: readonly Go[]) => Paces; random: () => number };

/** Fill a queue up to its length, each prompt chosen after the one before it. */
export function fillQueue(
  queue: readonly string[],
  goes: readonly Go[],
  { choices, paces, random }: Picking,
): string[] {
  const filled = [...queue];
  const known = paces(goes);
  const findChoice = (key: string | undefined) => choices.find((one) => one.key === key) ?? null;
  while (filled.length < QUEUE_LENGTH) {
    const last = filled.at(-1);
    const before = last === undefined ? null : (findChoice(last) ?? { key: last, sound: last });
    const next = choose(choices, before, known, random());
    if (!next) break;
    filled.push(next.key);
  }
  return filled;
}

/** Return the details with a first prompt, asked at `elapsedMs` of the drill. */
export function beginRun(details: Details, elapsedMs: number, picking: Picking): Details {
  const run: MusicRun = {
    queue: fillQueue([], readResults(details), picking),
    attempts: 0,
    asked_ms: elapsedMs,
    elapsed_ms: elapsedMs,
  };
  return withFacts(details, run);
}

/**
 * Return the details after an answer at `elapsedMs` of the drill. A wrong one is an attempt, and the prompt stays; a
 * right one is an attempt too, with the time since the prompt was asked; a skipped prompt has the attempts it had.
 */
export function answerPrompt(details: Details, answer: Answer, elapsedMs: number, picking: Picking): Details {
  const run = readRun(details);
  const chord = run?.queue[0];
  if (!run || chord === undefined) return details;
  if (answer === "wrong") return withFacts(details, { ...run, attempts: run.attempts + 1, elapsed_ms: elapsedMs });
  const took = Math.max(0, elapsedMs - run.asked_ms);
  const isRight = answer === "right";
  const results = addResult(details, {
    chord,
    attempts: run.attempts + (isRight ? 1 : 0),
    correct_ms: isRight ? took : null,
    total_ms: took,
  });
  const queue = fillQueue(run.queue.slice(1), results, picking);
  return withFacts({ ...details, results }, { queue, attempts: 0, asked_ms: elapsedMs, elapsed_ms: elapsedMs });
}

/** Return the details of a drill that ends: a prompt that was tried counts as left. */
export function closeRun(details: Details, elapsedMs: number): Details {
  const run = readRun(details);
  const chord = run?.queue[0];
  if (!run || chord === undefined) return details;
  const left = { chord, attempts: run.attempts, correct_ms: null, total_ms: Math.max(0, elapsedMs - run.asked_ms) };
  const results = run.attempts > 0 ? addResult(details, left) : readResults(details);
  return withFacts({ ...details, results }, { ...run, queue: [], attempts: 0, elapsed_ms: elapsedMs });
}

/** Whether a drill of so many minutes is over; null: it goes on until it is finished. */
export function isTimeUp(elapsedSeconds: number, minutes: number | null): minutes is number {
  return minutes !== null && elapsedSeconds >= minutes * 60;
}

/** Return the details of a drill whose time is up: with exactly the time that was set up, however late it is seen. */
export function closeInTime(details: Details, minutes: number): Details {
  return closeRun(details, minutes * 60_000);
}

function addResult(details: Details, result: PromptResult): PromptResult[] {
  return [...readResults(details), result].slice(-MOST_RESULTS);
}

function withFacts(details: Details, facts: MusicRun): Details {
  const kept = typeof details.run === "object" && details.run !== null ? details.run : {};
  return { ...details, run: { ...kept, ...facts } };
}
