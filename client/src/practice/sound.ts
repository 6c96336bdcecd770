/** The app's own sounds, made by the browser: no file, no network. All go through one volume (volume.ts). */

import { loudness, onVolume } from "@/practice/volume";

let context: AudioContext | null = null;
let master: GainNode | null = null;

/** A browser lets a page sound only after a touch or a key: to be called from one, or when there was one. */
export function wakeSound(): void {
  if (typeof AudioContext === "undefined" || navigator.userActivation?.hasBeenActive === false) return;
  context ??= new AudioContext();
  // A call or another app takes the sound away on phones ("interrupted"); the next touch brings it back.
  if (context.state !== "running" && context.state !== "closed") void context.resume().catch(() => undefined);
}

/** Return the audio of the page and the node that everything is played into; null before the first touch. */
export function openSound(): { context: AudioContext; output: AudioNode } | null {
  if (context === null) return null;
  if (master === null) {
    const gain = context.createGain();
    gain.gain.value = loudness();
    gain.connect(context.destination);
    onVolume(() => {
      gain.gain.value = loudness();
    });
    master = gain;
  }
  return { context, output: master };
}

/** At the usual volume (0.7) a tone is about as loud as its number says. */
const USUAL = 2;

function tone(frequency: number, seconds: number, volume: number, delay = 0): void {
  const sound = openSound();
  if (sound?.context.state !== "running") return;
  const begin = sound.context.currentTime + delay;
  const oscillator = sound.context.createOscillator();
  const gain = sound.context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(volume * USUAL, begin + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, begin + seconds);
  oscillator.connect(gain).connect(sound.output);
  oscillator.start(begin);
  oscillator.stop(begin + seconds);
}

export function playTick(): void {
  tone(880, 0.12, 0.25);
}

/** A bell: the strike tone and two partials that die away at their own pace. */
export function playBell(): void {
  tone(523.25, 2.4, 0.3);
  tone(1046.5, 1.6, 0.14);
  tone(1567.98, 0.9, 0.07);
}

/** Two soft tones upwards: half of something is over, or something was right. */
export function playChime(): void {
  tone(659.25, 0.5, 0.16);
  tone(987.77, 0.9, 0.12, 0.12);
}
