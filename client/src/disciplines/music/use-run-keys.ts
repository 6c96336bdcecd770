/** The keys of a running chord drill; a foot pedal that turns pages is two of them. */

import { useState } from "react";
import { COMPUTER_KEYS, LOWEST_KEY } from "@/disciplines/music/notes";
import type { Answer } from "@/disciplines/music/run-steps";
import type { Metronome } from "@/disciplines/music/use-metronome";
import type { Play } from "@/disciplines/music/use-play";
import { type DrillKeys, useDrillKeys } from "@/drills/use-drill-keys";
import type { DrillRun } from "@/drills/use-drill-run";

export type RunKeysOptions = {
  run: Pick<DrillRun, "toggle" | "leave" | "goOn" | "phase" | "beginNow">;
  answer: (answer: Answer) => void;
  play: Play;
  metronome: Metronome;
  hear: () => void;
  toggleShape: () => void;
  /** The letters are a piano: what else they do is left to the buttons. */
  isPiano: boolean;
};

/** Return the computer's letters by the note they play. */
export function lettersFrom(first: number): Map<number, string> {
  return new Map(COMPUTER_KEYS.map((letter, step) => [first + step, letter]));
}

/** Beside a piano's letters none means anything: one that is missed must not open something over the drill. */
const MISSED: DrillKeys = Object.fromEntries([..."abcdefghijklmnopqrstuvwxyz/?"].map((key) => [key, () => undefined]));

export function useRunKeys(options: RunKeysOptions): void {
  const { run, answer, play, metronome, hear, toggleShape, isPiano } = options;
  const [first, setFirst] = useState(LOWEST_KEY);
  const right = () => {
    if (run.phase === "count-in") run.beginNow();
    else if (run.phase === "running") answer("right");
    else run.goOn();
  };
  const piano = Object.fromEntries([...lettersFrom(first)].map(([note, letter]) => [letter, () => play.choose(note)]));
  const letters: DrillKeys = isPiano
    ? { ...MISSED, ...piano, z: () => setFirst(LOWEST_KEY), x: () => setFirst(LOWEST_KEY + 12), Backspace: play.clear }
    : {
        w: () => answer("wrong"),
        s: () => answer("skip"),
        p: run.toggle,
        k: hear,
        h: toggleShape,
        t: metronome.tap,
      };
  useDrillKeys({
    ...letters,
    " ": right,
    Enter: right,
    PageDown: right,
    PageUp: () => answer("wrong"),
    ArrowRight: () => answer("skip"),
    Escape: run.leave,
  });
}
