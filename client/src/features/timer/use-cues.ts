/** Sounds what the clock passes: the last seconds of a plan, and its end. */

import { useEffect, useRef } from "react";
import { cueBetween, sayPlan, type TimerView } from "@/features/timer/timer-model";
import { playBell, playTick, wakeSound } from "@/practice/sound";

export function useCues(shown: TimerView, hasBell: boolean, say: (text: string) => void): void {
  const before = useRef(shown);
  useEffect(() => {
    const cue = cueBetween(before.current, shown);
    before.current = shown;
    if (cue === "bell" && shown.plannedSeconds) {
      say(`Time is up: ${sayPlan(shown.plannedSeconds)}. ${shown.activity?.name ?? ""}`.trim());
    }
    if (!hasBell || cue === null) return;
    if (cue === "bell") playBell();
    else playTick();
  }, [shown, hasBell, say]);
  // The touch that opened this page counts; without one, the first on it does.
  useEffect(() => {
    wakeSound();
    window.addEventListener("pointerup", wakeSound);
    return () => window.removeEventListener("pointerup", wakeSound);
  }, []);
}
