/** A running chord drill: the prompt, what comes next, what is known of it, and what an answer does. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { progressQuery } from "@/api/queries";
import type { Details } from "@/disciplines/contract";
import { type Go, pacesOf } from "@/disciplines/music/choosing";
import {
  type MusicRun,
  type MusicSetup,
  type PromptResult,
  readResults,
  readRun,
  readSetup,
} from "@/disciplines/music/details";
import { type PastRow, readPast, usePast } from "@/disciplines/music/past";
import {
  type Answer,
  answerPrompt,
  beginRun,
  closeInTime,
  closeRun,
  isTimeUp,
  type Picking,
} from "@/disciplines/music/run-steps";
import { listPrompts, type Prompt, readPrompt, soundOf } from "@/disciplines/music/theory";
import { writeKey } from "@/disciplines/music/words";
import type { DrillRun } from "@/drills/use-drill-run";
import { useNow } from "@/lib/use-now";
import { playBell } from "@/practice/sound";
import { useSoundChoices } from "@/practice/use-sound-choices";

export type ChordRun = {
  setup: MusicSetup;
  prompt: Prompt | null;
  /** The keys of what comes next. */
  next: readonly string[];
  state: MusicRun | null;
  results: readonly PromptResult[];
  /** The mean time of this prompt in seconds, of earlier runs and this one; null: it was never right. */
  meanSeconds: number | null;
  answer: (answer: Answer) => void;
  finish: () => void;
};

function pickingOf(setup: MusicSetup, past: readonly PastRow[]): Picking {
  const choices = listPrompts(setup).map((prompt) => ({ key: prompt.key, sound: soundOf(prompt) }));
  return { choices, paces: (goes: readonly Go[]) => pacesOf(past, goes), random: Math.random };
}

/** Return what a run begins with: its first prompts, which lean to the slowest of earlier runs. */
export function usePrepare(): (setup: Details) => Promise<Details> {
  const queryClient = useQueryClient();
  return async (details) => {
    const known = await queryClient.ensureQueryData(progressQuery("music")).catch(() => null);
    return beginRun(details, 0, pickingOf(readSetup(details), readPast(known?.rows ?? [])));
  };
}

function usePicking(setup: MusicSetup, past: readonly PastRow[]): Picking {
  const { mode, chord_types, scales, roots, prompts, include_inversions } = setup;
  const asked = JSON.stringify([mode, chord_types, scales, roots, prompts, include_inversions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the set-up is read anew with every answer, and is the same
  return useMemo(() => pickingOf(setup, past), [asked, past]);
}

export const toMillis = (seconds: number): number => Math.round(seconds * 1000);

export function useChordRun(run: DrillRun): ChordRun {
  const setup = useMemo(() => readSetup(run.details), [run.details]);
  const past = usePast();
  const picking = usePicking(setup, past);
  const state = useMemo(() => readRun(run.details), [run.details]);
  const results = useMemo(() => readResults(run.details), [run.details]);
  const key = state?.queue[0];
  const prompt = useMemo(() => (key === undefined ? null : readPrompt(key)), [key]);
  const paces = useMemo(() => picking.paces(results), [picking, results]);
  const isRunning = run.phase === "running";
  useBegin(run, state !== null, picking);
  useEnd(run, setup.duration_minutes);
  return {
    ...{ setup, prompt, state, results },
    next: state?.queue.slice(1) ?? [],
    meanSeconds: key === undefined ? null : (paces.get(key)?.seconds ?? null),
    answer: (answer) => {
      if (!isRunning || key === undefined) return;
      const at = toMillis(run.elapsed());
      run.change((details) => answerPrompt(details, answer, at, picking), `${writeKey(key)}: ${answer}.`);
    },
    finish: () => run.finish(undefined, (details) => closeRun(details, toMillis(run.elapsed()))),
  };
}

/** A run that has no prompt yet gets its first ones. */
function useBegin(run: DrillRun, hasPrompt: boolean, picking: Picking): void {
  const { phase, change, elapsed } = run;
  const isDue = phase === "running" && !hasPrompt && picking.choices.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as it is due
  useEffect(() => {
    if (isDue) change((details) => beginRun(details, toMillis(elapsed()), picking));
  }, [isDue]);
}

/** When the time is up the drill ends by itself, with exactly the time that was set up. */
function useEnd(run: DrillRun, minutes: number | null): void {
  const { hasBell } = useSoundChoices();
  const isRunning = run.phase === "running";
  const now = useNow(250, isRunning && minutes !== null);
  const isOver = isRunning && isTimeUp(run.elapsed(now), minutes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is over
  useEffect(() => {
    if (!isOver || minutes === null) return;
    if (hasBell) playBell();
    run.finish(undefined, (details) => closeInTime(details, minutes));
  }, [isOver]);
}
