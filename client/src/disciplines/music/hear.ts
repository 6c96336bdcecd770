/** Plays notes as a soft plucked tone, made by the browser, at the one volume. */

import { frequencyOf } from "@/disciplines/music/notes";
import { openSound, wakeSound } from "@/practice/sound";

const PARTIALS: readonly (readonly [number, number])[] = [
  [1, 0.3],
  [2, 0.1],
  [3, 0.05],
];

function pluck(
  context: AudioContext,
  output: AudioNode,
  note: number,
  begin: number,
  seconds: number,
  loud: number,
): void {
  for (const [times, share] of PARTIALS) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = frequencyOf(note) * times;
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(share * loud, begin + 0.012);
    gain.gain.exponentialRampToValueAtTime(0.0001, begin + seconds / times);
    oscillator.connect(gain).connect(output);
    oscillator.start(begin);
    oscillator.stop(begin + seconds);
  }
}

/** Play notes together, slightly broken from the lowest, or one after another. To be called from a press. */
export function playNotes(notes: readonly number[], gapSeconds = 0.03): void {
  wakeSound();
  const sound = openSound();
  if (!sound) return;
  const { context, output } = sound;
  void context.resume().then(() => {
    const begin = context.currentTime + 0.02;
    const [seconds, loud] = gapSeconds > 0.1 ? [0.9, 1] : [2.2, 1.8 / Math.max(notes.length, 2)];
    for (const [place, note] of notes.entries())
      pluck(context, output, note, begin + place * gapSeconds, seconds, loud);
  });
}
