/** The timer's own sounds, made by the browser: no file, no network. */

let context: AudioContext | null = null;

/** A browser lets a page sound only after a touch or a key: to be called from one, or when there was one. */
export function wakeSound(): void {
  if (typeof AudioContext === "undefined" || navigator.userActivation?.hasBeenActive === false) return;
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume();
}

function tone(frequency: number, seconds: number, loudness: number, delay = 0): void {
  if (context?.state !== "running") return;
  const begin = context.currentTime + delay;
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(loudness, begin + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, begin + seconds);
  oscillator.connect(gain).connect(context.destination);
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
