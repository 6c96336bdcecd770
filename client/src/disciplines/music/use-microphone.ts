/** Single notes by the microphone: a hint of what it heard, never a judge. Nothing is recorded or sent. */

import { useEffect, useRef, useState } from "react";
import { heardNote } from "@/disciplines/music/notes";

/**
 * "closed": the page came by plain http, and browsers open no microphone then. "busy": something else has it.
 * "unloaded": what listens could not be fetched.
 */
export type MicrophoneState = "off" | "asking" | "on" | "refused" | "absent" | "busy" | "closed" | "unloaded";
export type Microphone = {
  state: MicrophoneState;
  /** The note that sounds, as a MIDI note; null: none that is clear. */
  note: number | null;
  /** Ask and listen, or stop; to be called from a press. */
  toggle: () => void;
};

const SIZE = 2048;
const EVERY_MS = 70;

/** Why there is no sound, by the name of the browser's error. */
function stateOf(error: unknown): MicrophoneState {
  // What listens did not load: the connection is away.
  if (!(error instanceof DOMException)) return "unloaded";
  const { name } = error;
  if (name === "NotFoundError" || name === "OverconstrainedError") return "absent";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "refused";
}

/** Give the microphone back: the browser's mark of it goes out. */
export function closeStream(stream: Pick<MediaStream, "getTracks">): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Listen until the returned function is called. */
async function listen(stream: MediaStream, onNote: (note: number | null) => void): Promise<() => void> {
  const { PitchDetector } = await import("pitchy").catch((error: unknown) => {
    closeStream(stream);
    throw error;
  });
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = SIZE;
  context.createMediaStreamSource(stream).connect(analyser);
  const detector = PitchDetector.forFloat32Array(SIZE);
  const samples = new Float32Array(SIZE);
  let before: number | null = null;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const [frequency, clarity] = detector.findPitch(samples, context.sampleRate);
    const note = heardNote(frequency, clarity);
    // Twice the same, or it was the attack of a string.
    if (note === before) onNote(note);
    before = note;
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    void context.close();
    closeStream(stream);
  };
}

export function useMicrophone(): Microphone {
  const [state, setState] = useState<MicrophoneState>("off");
  const [note, setNote] = useState<number | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const isGone = useRef(false);
  const end = () => {
    stop.current?.();
    stop.current = null;
    setNote(null);
  };
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stop.current?.();
    };
  }, []);
  const start = async () => {
    if (!navigator.mediaDevices) return setState(window.isSecureContext ? "absent" : "closed");
    setState("asking");
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false } });
      stop.current = await listen(stream, setNote);
      if (isGone.current) end();
      else setState("on");
    } catch (error) {
      setState(stateOf(error));
    }
  };
  const toggle = () => {
    if (state === "on") {
      end();
      setState("off");
    } else if (state !== "asking") void start();
  };
  return { state, note, toggle };
}
