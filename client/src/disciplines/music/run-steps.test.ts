import { expect, test } from "vitest";
import type { Details } from "@/disciplines/contract";
import { pacesOf } from "@/disciplines/music/choosing";
import { readRun } from "@/disciplines/music/details";
import { answerPrompt, beginRun, closeInTime, closeRun, isTimeUp, type Picking } from "@/disciplines/music/run-steps";

/** The first of those that may come: C, then G7, then C … */
const picking: Picking = {
  choices: ["C", "G7", "Dm7"].map((key) => ({ key, sound: key })),
  paces: (goes) => pacesOf([], goes),
  random: () => 0,
};
const SETUP: Details = { mode: "chordTypes", run: { started_at: "2026-11-20T09:00:00Z" } };
const begun = beginRun(SETUP, 0, picking);

test("a drill begins with one prompt and the three that come next, no two alike in a row", () => {
  expect(readRun(begun)).toEqual({ queue: ["C", "G7", "C", "G7"], attempts: 0, asked_ms: 0, elapsed_ms: 0 });
  expect(begun.run).toMatchObject({ started_at: "2026-11-20T09:00:00Z" });
});

test("a right answer has its time, and the next prompt is asked then", () => {
  const after = answerPrompt(begun, "right", 2400, picking);
  expect(after.results).toEqual([{ chord: "C", attempts: 1, correct_ms: 2400, total_ms: 2400 }]);
  expect(readRun(after)).toMatchObject({
    queue: ["G7", "C", "G7", "C"],
    attempts: 0,
    asked_ms: 2400,
    elapsed_ms: 2400,
  });
});

test("a wrong answer is an attempt, and the prompt stays until it is right or skipped", () => {
  const wrong = answerPrompt(answerPrompt(begun, "wrong", 1000, picking), "wrong", 2000, picking);
  expect(readRun(wrong)).toMatchObject({ attempts: 2, asked_ms: 0, elapsed_ms: 2000 });
  expect(answerPrompt(wrong, "right", 3000, picking).results).toEqual([
    { chord: "C", attempts: 3, correct_ms: 3000, total_ms: 3000 },
  ]);
  expect(answerPrompt(wrong, "skip", 3000, picking).results).toEqual([
    { chord: "C", attempts: 2, correct_ms: null, total_ms: 3000 },
  ]);
});

test("at the end a prompt that was tried counts as left, one that was only shown does not", () => {
  const wrong = answerPrompt(begun, "wrong", 1000, picking);
  const closed = closeRun(wrong, 5000);
  expect(closed.results).toEqual([{ chord: "C", attempts: 1, correct_ms: null, total_ms: 5000 }]);
  expect(closed.run).toMatchObject({ queue: [], elapsed_ms: 5000 });
  expect(closeRun(begun, 5000)).toMatchObject({ results: [], run: { elapsed_ms: 5000 } });
});

test("a drill of ten minutes is over after ten minutes, one without a length never", () => {
  expect([isTimeUp(599.9, 10), isTimeUp(600, 10), isTimeUp(86_400, null)]).toEqual([false, true, false]);
});

test("a drill whose time is up has exactly that time, however late it is seen", () => {
  const right = answerPrompt(begun, "right", 590_000, picking);
  const wrong = answerPrompt(right, "wrong", 598_000, picking);
  const ended = closeInTime(wrong, 10);
  expect(ended.run).toMatchObject({ queue: [], attempts: 0, elapsed_ms: 600_000 });
  expect(ended.results).toEqual([
    { chord: "C", attempts: 1, correct_ms: 590_000, total_ms: 590_000 },
    { chord: "G7", attempts: 1, correct_ms: null, total_ms: 10_000 },
  ]);
});
