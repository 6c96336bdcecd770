/** Reads a story aloud, sentence after sentence, softer and softer until the sleep timer ends. */

import { useEffect, useMemo, useRef } from "react";
import * as reading from "@/disciplines/story/reading-model";
import { type Line, linesOf } from "@/disciplines/story/story-text";
import { hasVoice, speak, stopSpeaking, useVoices } from "@/drills/speech";
import type { DrillRun } from "@/drills/use-drill-run";
import { useNow } from "@/lib/use-now";
import { loudness, useVolume } from "@/practice/volume";

const SLOW = 0.8;
const BREATH_MS = 700;
const SCENE_BREATH_MS = 2_500;
const MORE_SECONDS = 300;

export type Aloud = {
  lines: readonly Line[];
  index: number;
  isPaused: boolean;
  /** The sleep timer has ended. */
  isAsleep: boolean;
  /** The last sentence was read. */
  isOver: boolean;
  hasVoice: boolean;
  /** It has a voice, and the device is silent. */
  isMuted: boolean;
  elapsed: number;
  sleepSeconds: number | null;
  go: (index: number) => void;
  again: () => void;
  scene: () => void;
  more: () => void;
  /** Pause, or go on; from sleep it goes on for five minutes more. */
  toggle: () => void;
};

export function useReading(run: DrillRun, voiceVolume: number): Aloud {
  const { details, phase } = run;
  const text = typeof details.story_text === "string" ? details.story_text : "";
  const voice = typeof details.voice === "string" && details.voice !== "" ? details.voice : null;
  const lines = useMemo(() => linesOf(text), [text]);
  const isPaused = phase !== "running";
  useNow(1000, !isPaused);
  useVoices();
  useVolume();
  const elapsed = run.elapsed();
  const place = reading.readReading(details);
  const { index, sleep_seconds: sleepSeconds } = place;
  const isOver = index >= lines.length;
  const isAsleep = reading.isAsleep(place, elapsed);
  const isMuted = loudness() * voiceVolume === 0;
  const isAloud = hasVoice() && !isMuted;
  const go = (to: number) => run.change((known) => reading.goTo(known, to, lines.length), "Read on.");

  const latest = useRef({ go, run, volume: 1 });
  latest.current = { go, run, volume: voiceVolume * reading.fadeOf(sleepSeconds, elapsed) };
  const line = lines[index];
  const next = lines[index + 1];
  const breath = next && line && next.scene !== line.scene ? SCENE_BREATH_MS : BREATH_MS;
  useEffect(() => {
    if (isPaused || !line || !isAloud) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Some browsers say that a sentence has ended also when it was cut off.
    let isOn = true;
    const goOn = () => {
      if (isOn) timer = setTimeout(() => latest.current.go(index + 1), breath);
    };
    speak(line.text, { rate: SLOW, voice, volume: latest.current.volume, onEnd: goOn });
    return () => {
      isOn = false;
      clearTimeout(timer);
      stopSpeaking();
    };
  }, [isPaused, line, index, isAloud, voice, breath]);

  // Nobody is there to press anything when it is over: the time stops by itself.
  const isAtRest = !isPaused && (isAsleep || isOver);
  useEffect(() => {
    if (isAtRest) latest.current.run.pause();
  }, [isAtRest]);

  const more = () => {
    run.change((known) => reading.stayAwake(known, elapsed, MORE_SECONDS), "Read for longer.");
    if (isPaused) run.resume();
  };
  return {
    ...{ lines, index, isPaused, isAsleep, isOver, isMuted, hasVoice: hasVoice(), elapsed, sleepSeconds, go, more },
    again: () => go(reading.sceneAgain(lines, index)),
    scene: () => go(reading.nextScene(lines, index)),
    toggle: () => (isAsleep ? more() : run.toggle()),
  };
}
