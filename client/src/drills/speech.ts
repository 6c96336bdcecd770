/** The voice of the system, where there is one: no file, no network of ours. At the one volume, silent when muted. */

import { useSyncExternalStore } from "react";
import { loudness } from "@/practice/volume";

/** What speaks in this browser, if it can speak at all. */
function synthesis(): SpeechSynthesis | null {
  return "speechSynthesis" in window ? window.speechSynthesis : null;
}

let voices: readonly SpeechSynthesisVoice[] = [];

function readVoices(): readonly SpeechSynthesisVoice[] {
  const found = synthesis()?.getVoices() ?? [];
  const isKnown =
    found.length === voices.length && found.every(({ voiceURI }, place) => voiceURI === voices[place]?.voiceURI);
  if (!isKnown) voices = found;
  return voices;
}

function onVoices(listener: () => void): () => void {
  const speech = synthesis();
  speech?.addEventListener("voiceschanged", listener);
  return () => speech?.removeEventListener("voiceschanged", listener);
}

/** Return the system's voices; some browsers know them only a moment after the page is there. */
export function useVoices(): readonly SpeechSynthesisVoice[] {
  return useSyncExternalStore(onVoices, readVoices);
}

/** Whether the system has a voice. */
export function hasVoice(): boolean {
  return readVoices().length > 0;
}

export type SpeakOptions = {
  /** 1 is as the system speaks. */
  rate?: number;
  pitch?: number;
  /** `voiceURI` of one of the voices. */
  voice?: string | null;
  /** 0 to 1, besides the one volume. */
  volume?: number;
  /** It was said, or could not be: the text goes on all the same. Not called when it was stopped. */
  onEnd?: () => void;
};

/** Why an utterance ends that was stopped from here. */
const STOPPED = ["canceled", "interrupted"];

/** Say a text in place of what is being said; false when nothing can be heard. */
export function speak(text: string, options: SpeakOptions = {}): boolean {
  const { rate = 1, pitch = 1, voice = null, volume = 1, onEnd } = options;
  const speech = synthesis();
  const loud = Math.min(1, loudness() * 2) * volume;
  if (speech === null || !hasVoice() || loud === 0 || text.trim() === "") return false;
  speech.cancel();
  const said = new SpeechSynthesisUtterance(text);
  said.rate = rate;
  said.pitch = pitch;
  said.volume = loud;
  said.voice = voices.find((one) => one.voiceURI === voice) ?? null;
  if (onEnd) {
    said.onend = onEnd;
    said.onerror = ({ error }) => {
      if (!STOPPED.includes(error)) onEnd();
    };
  }
  speech.speak(said);
  return true;
}

export function stopSpeaking(): void {
  synthesis()?.cancel();
}
