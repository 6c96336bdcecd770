/** Where the reading is: the sentence that is on, and when the sleep timer ends. It stands in `details.run`. */

import type { Details } from "@/disciplines/contract";
import type { Line } from "@/disciplines/story/story-text";
import { runOf, withRun } from "@/drills/run-facts";

export type Reading = {
  index: number;
  /** Seconds of the run at which it falls silent; null: it reads to the end. */
  sleep_seconds: number | null;
};

const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null);

export function readReading(details: Details): Reading {
  const run = runOf(details);
  return { index: Math.floor(number(run?.index) ?? 0), sleep_seconds: number(run?.sleep_seconds) };
}

/** Go to a sentence; behind the last one the story is over. */
export function goTo(details: Details, index: number, count: number): Details {
  return withRun(details, { index: Math.max(0, Math.min(count, index)) });
}

/** Return the first sentence of the scene that follows, or as many as there are. */
export function nextScene(lines: readonly Line[], index: number): number {
  const scene = lines[index]?.scene ?? 0;
  const at = lines.findIndex((line) => line.scene > scene);
  return at === -1 ? lines.length : at;
}

/** Return where this scene begins; at its very beginning, where the one before does. */
export function sceneAgain(lines: readonly Line[], index: number): number {
  const scene = lines[index]?.scene ?? lines.at(-1)?.scene ?? 0;
  const at = lines.findIndex((line) => line.scene === scene);
  if (at !== index || scene === 0) return Math.max(0, at);
  return Math.max(
    0,
    lines.findIndex((line) => line.scene === scene - 1),
  );
}

/** Sleep later: counted from when it would have slept, or from now. */
export function stayAwake(details: Details, elapsed: number, seconds: number): Details {
  const { sleep_seconds } = readReading(details);
  return withRun(details, { sleep_seconds: Math.round(Math.max(elapsed, sleep_seconds ?? elapsed) + seconds) });
}

/** Whether the sleep timer has ended. */
export function isAsleep({ sleep_seconds }: Pick<Reading, "sleep_seconds">, elapsed: number): boolean {
  return sleep_seconds !== null && elapsed >= sleep_seconds;
}

/** "sleeps in 9 min"; nothing without a timer. */
export function saySleep(sleepSeconds: number | null, elapsed: number): string {
  if (sleepSeconds === null) return "";
  const left = sleepSeconds - elapsed;
  if (left <= 0) return "asleep";
  return left > 60 ? `sleeps in ${Math.ceil(left / 60)} min` : "sleeps in a moment";
}

const FADE_SECONDS = 300;
const QUIETEST = 0.25;

/** How loud the voice is, 0.25 to 1: it fades over the last five minutes. */
export function fadeOf(sleepSeconds: number | null, elapsed: number): number {
  if (sleepSeconds === null) return 1;
  return Math.max(QUIETEST, Math.min(1, (sleepSeconds - elapsed) / FADE_SECONDS));
}

/** How far each scene is read, 0 to 1. */
export function sceneShares(lines: readonly Line[], index: number): number[] {
  const count = (lines.at(-1)?.scene ?? -1) + 1;
  return Array.from({ length: count }, (_, scene) => {
    const own = lines.flatMap((line, at) => (line.scene === scene ? [at] : []));
    return own.filter((at) => at < index).length / Math.max(1, own.length);
  });
}

/** Keep a mood between -5 and 5, and what it changed by too. */
export function moodDelta(before: number, after: number): number {
  return Math.max(-5, Math.min(5, after - before));
}

/** "+2", "−1", "0" */
export const sayStep = (mood: number) => (mood > 0 ? `+${mood}` : mood < 0 ? `−${-mood}` : "0");
const COUNTED = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "−1 before, +2 after: three steps calmer" */
export function sayMood(before: number, after: number): string {
  const by = Math.abs(after - before);
  const change =
    by === 0 ? "as before" : `${COUNTED[by]} ${by === 1 ? "step" : "steps"} ${after > before ? "calmer" : "less calm"}`;
  return `${sayStep(before)} before, ${sayStep(after)} after: ${change}`;
}
