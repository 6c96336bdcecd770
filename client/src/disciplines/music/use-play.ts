/** What is played on a MIDI keyboard, on the screen's piano or on the computer's keys, judged against the prompt. */

import { useRef, useState } from "react";
import {
  type Chosen,
  chooseKey,
  type Hands,
  NO_HANDS,
  NONE_CHOSEN,
  press,
  release,
  stepScale,
} from "@/disciplines/music/answers";
import type { KeyMove } from "@/disciplines/music/notes";
import type { Answer } from "@/disciplines/music/run-steps";
import type { Prompt } from "@/disciplines/music/theory";

export type Play = {
  /** Notes that are held, or chosen on the screen. */
  notes: readonly number[];
  /** How many notes of a scale are played. */
  place: number;
  /** A key of a MIDI keyboard moved. */
  move: (move: KeyMove) => void;
  /** A key of the screen's piano was pressed: it stays until there are enough of them. */
  choose: (note: number) => void;
  clear: () => void;
};

export type PlayOptions = {
  prompt: Prompt | null;
  /** Grows with each prompt, so that what was chosen for one is not left for the next. */
  number: number;
  isBassAsked: boolean;
  isActive: boolean;
  answer: (answer: Answer) => void;
};

type State = { number: number; hands: Hands; chosen: Chosen; place: number };

export function usePlay({ prompt, number, isBassAsked, isActive, answer }: PlayOptions): Play {
  const [, redraw] = useState(0);
  // Keys come faster than the screen is drawn.
  const kept = useRef<State>({ number, hands: NO_HANDS, chosen: NONE_CHOSEN, place: 0 });
  if (kept.current.number !== number) kept.current = { ...kept.current, number, chosen: NONE_CHOSEN, place: 0 };
  const set = (patch: Partial<State>) => {
    kept.current = { ...kept.current, ...patch };
    redraw((count) => count + 1);
  };
  const step = (note: number, scale: Prompt) => {
    const { place, verdict } = stepScale(kept.current.place, note, scale);
    set({ place });
    if (verdict) answer(verdict);
  };
  const judge = (verdict: "right" | "wrong" | null) => {
    if (verdict && isActive) answer(verdict);
  };
  return {
    notes: [...kept.current.hands.held, ...kept.current.chosen.notes],
    place: kept.current.place,
    move: ({ kind, note }) => {
      const { hands } = kept.current;
      if (!prompt) return;
      const isScale = prompt.kind === "scale";
      const judged = kind === "press" ? press(hands, note, prompt, isBassAsked) : release(hands, note, prompt);
      set({ hands: judged.hands });
      if (!isScale) judge(judged.verdict);
      else if (kind === "press" && isActive) step(note, prompt);
    },
    choose: (note) => {
      if (!prompt || !isActive) return;
      if (prompt.kind === "scale") return step(note, prompt);
      const now = performance.now();
      const { chosen, verdict } = chooseKey(kept.current.chosen, note, { prompt, isBassAsked, now });
      set({ chosen });
      judge(verdict);
    },
    clear: () => set({ chosen: NONE_CHOSEN, place: 0 }),
  };
}
