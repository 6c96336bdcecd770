/** Sounds and says what the player's clock passes. */

import { useEffect, useRef } from "react";
import { type Clock, cueBetween } from "@/disciplines/yoga/player-model";
import { spokenOf } from "@/disciplines/yoga/spoken";
import type { Choices } from "@/disciplines/yoga/use-choices";
import { speak, stopSpeaking } from "@/drills/speech";
import { playBell, playChime, playTick } from "@/practice/sound";

export function usePoseCues(clock: Clock, isPaused: boolean, { voice, hasHalfBell }: Choices): void {
  const before = useRef<Clock | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = clock;
    if (isPaused) return;
    const cue = last === null ? "ready" : cueBetween(last, clock);
    if (cue === "end") playBell();
    if (cue === "tick" || cue === "begin") playTick();
    if (cue === "half" && hasHalfBell) playChime();
    const spoken = clock.pose && (cue === "end" || cue === "ready") ? spokenOf(clock.pose, voice) : "";
    if (spoken !== "") speak(spoken);
  }, [clock, isPaused, voice, hasHalfBell]);
  useEffect(() => {
    if (isPaused || voice === "Off") stopSpeaking();
  }, [isPaused, voice]);
  useEffect(() => stopSpeaking, []);
}
