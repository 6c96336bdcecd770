/** A sequence as it is played: its clock drawn from the run's facts, what is over written down, bells and voice. */

import { useEffect, useRef } from "react";
import type { Details } from "@/disciplines/contract";
import * as player from "@/disciplines/yoga/player-model";
import type { Choices } from "@/disciplines/yoga/use-choices";
import { usePoseCues } from "@/disciplines/yoga/use-pose-cues";
import type { DrillRun } from "@/drills/use-drill-run";
import { serverNow } from "@/lib/server-clock";
import { useNow } from "@/lib/use-now";

const DRAW_MS = 200;
const MORE_SECONDS = 15;

export type Player = {
  clock: player.Clock;
  isPaused: boolean;
  /** Practice seconds so far. */
  elapsedSeconds: number;
  choices: Choices;
  toggle: () => void;
  back: () => void;
  more: () => void;
  skip: () => void;
  beginHold: () => void;
  finish: () => void;
};

export function usePlayer(run: DrillRun, choices: Choices): Player {
  const isPaused = run.phase !== "running";
  useNow(DRAW_MS, !isPaused);
  const elapsed = run.elapsed();
  // What is over at this moment counts in the picture too, before it is written.
  const details = isPaused ? run.details : player.advance(run.details, elapsed, choices);
  const clock = player.clockAt(details, elapsed);

  const { change, finish } = run;
  const isBehind = details !== run.details;
  const isOver = clock.phase === "over" && run.phase === "running";
  const write = (edit: (details: Details, at: number) => Details, message: string) => {
    const at = run.elapsed(serverNow());
    change((known) => edit(player.advance(known, at, choices), at), message);
  };
  const latest = useRef({ write, finish });
  latest.current = { write, finish };
  useEffect(() => {
    if (isOver) latest.current.finish(undefined, (known) => player.endDetails(known, elapsed, choices));
    else if (isBehind) latest.current.write((known) => known, "Held a pose.");
  }, [isOver, isBehind, elapsed, choices]);

  usePoseCues(clock, isPaused, choices);

  return {
    ...{ clock, isPaused, choices, elapsedSeconds: elapsed },
    toggle: run.toggle,
    back: () => write((known, at) => player.back(known, at, choices), "Went back."),
    more: () => write((known) => player.holdLonger(known, MORE_SECONDS), "Held longer."),
    skip: () => write((known, at) => player.skip(known, at, choices), "Skipped a pose."),
    beginHold: () => write((known, at) => player.beginHold(known, at), "Began to hold."),
    finish: () => finish(undefined, (known) => player.endDetails(known, run.elapsed(serverNow()), choices)),
  };
}
