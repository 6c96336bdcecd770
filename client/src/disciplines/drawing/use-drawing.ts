/** A run of the drawing drill on the screen: what is shown now, and what its buttons and keys do. */

import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import type { Details } from "@/disciplines/contract";
import { cueBetween, type Moment, momentAt, readRun } from "@/disciplines/drawing/run-model";
import { drawAgain, endRun, goBack, goNext, type Settled, settle } from "@/disciplines/drawing/run-steps";
import { useSeen } from "@/disciplines/drawing/use-seen";
import { withRun } from "@/drills/run-facts";
import type { DrillRun } from "@/drills/use-drill-run";
import { useNow } from "@/lib/use-now";
import { playBell, playTick } from "@/practice/sound";
import { useSoundChoices } from "@/practice/use-sound-choices";

const MORE_SECONDS = 30;

/** How the page is looked at, kept on this device. */
function useLook() {
  const [isGrey, setGrey] = useLocalStorage({ key: "fractal-goals-drawing-grey", defaultValue: false });
  const [hasGrid, setGrid] = useLocalStorage({ key: "fractal-goals-drawing-grid", defaultValue: false });
  const [isTimeHidden, setTimeHidden] = useLocalStorage({ key: "fractal-goals-drawing-hidden", defaultValue: false });
  return {
    ...{ isGrey, hasGrid, isTimeHidden },
    toggleGrey: () => setGrey(!isGrey),
    toggleGrid: () => setGrid(!hasGrid),
    toggleTime: () => setTimeHidden(!isTimeHidden),
  };
}

function useCues(moment: Moment): void {
  const { hasBell } = useSoundChoices();
  const before = useRef(moment);
  useEffect(() => {
    const cue = cueBetween(before.current, moment);
    before.current = moment;
    if (!hasBell || cue === null) return;
    if (cue === "bell") playBell();
    else playTick();
  });
}

export function useDrawing(run: DrillRun) {
  const isRunning = run.phase === "running";
  const now = useNow(200, isRunning);
  const look = useLook();
  const second = run.elapsed(isRunning ? now : undefined);
  const state = readRun(run.details);
  const { see, onlySeen } = useSeen(run);
  const moment = momentAt(onlySeen(run.details, second), second);
  useCues(moment);

  const step = (move: (details: Details, second: number) => Settled, message: string) => {
    const { editor } = run;
    if (!editor) return;
    const at = run.elapsed();
    const { details, isOver } = move(onlySeen(editor.getView().draft.attributes.details, at), at);
    if (isOver) run.finish(undefined, () => details);
    else run.change(() => details, message);
  };
  const isDue = isRunning && moment.left === 0;
  const latest = useRef(step);
  latest.current = step;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one that is due follows another, on its own place
  useEffect(() => {
    if (isDue) latest.current(settle, "Next image.");
  }, [isDue, moment.index, moment.isBreak]);

  const [flipped, setFlipped] = useState<number | null>(null);
  /** Where the sliders are while they are held; written when they are let go. */
  const [held, setHeld] = useState<{ index: number; turn?: number; light?: number } | null>(null);
  const isHeld = held?.index === moment.index;
  const write = (facts: Readonly<Record<string, unknown>>, message: string) =>
    run.change((details) => withRun(details, facts), message);
  return {
    ...{ moment, state, look, see },
    /** What comes after this one, so that it can be made ready. */
    nextSubject: state.queue[moment.isBreak ? moment.index : moment.index + 1] ?? null,
    isFlipped: flipped === moment.index,
    flip: () => {
      if (!moment.isBreak) setFlipped(flipped === moment.index ? null : moment.index);
    },
    next: () => step(goNext, "Next image."),
    previous: () => {
      const at = run.elapsed();
      run.change((details) => goBack(onlySeen(details, at), at), "The image before.");
    },
    more: () => {
      if (moment.limit !== null && !moment.isBreak)
        write({ extra_seconds: state.extra_seconds + MORE_SECONDS }, `${MORE_SECONDS} seconds more.`);
    },
    keep: () => {
      if (!moment.isBreak) write({ is_kept: !state.is_kept }, state.is_kept ? "Not kept." : "Kept.");
    },
    again: () => run.change(drawAgain, "The same again."),
    turn: (isHeld ? held.turn : undefined) ?? state.turn,
    light: (isHeld ? held.light : undefined) ?? state.light,
    hold: (view: { turn?: number; light?: number }) =>
      setHeld({ ...(isHeld ? held : {}), ...view, index: moment.index }),
    letGo: () => {
      if (!isHeld) return;
      const { index: _, ...facts } = held;
      setHeld(null);
      write(facts, "Turned the figure.");
    },
    finish: () => {
      const at = run.elapsed();
      run.finish(undefined, (details) => endRun(onlySeen(details, at), at));
    },
  };
}

export type Drawing = ReturnType<typeof useDrawing>;
