/** Plays a metronome: beats are laid a little ahead on the audio's own clock, so that a busy page does not shake them. */

import type { MetronomeSetup } from "@/disciplines/music/details";
import { type Beat, beatsUntil } from "@/disciplines/music/metronome";
import { openSound, wakeSound } from "@/practice/sound";

/** A page may be busy for so long without a beat being late. */
const AHEAD_SECONDS = 0.25;
/** A beat that is later than this is left out: a gap is less confusing than a limp. */
const LATE_SECONDS = 0.03;
const LOOK_EVERY_MS = 25;
const BEGINS_IN_SECONDS = 0.08;
/** How long a device may take to wake its sound up; after that the beats are only seen. */
const WAKE_MS = 400;

export type MetronomePlayer = { stop: () => void };

type Sound = { context: AudioContext; output: AudioNode };

/** Return what sounds, with an output of its own, so that it can be cut off; null: nothing does, the beats are seen. */
function openOutput(): Sound | null {
  const sound = openSound();
  if (sound?.context.state !== "running") return null;
  const output = sound.context.createGain();
  output.connect(sound.output);
  return { context: sound.context, output };
}

function click({ context, output }: Sound, at: number, accent: number): void {
  if (accent === 0 || at < context.currentTime - LATE_SECONDS) return;
  const begin = Math.max(at, context.currentTime);
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = "triangle";
  oscillator.frequency.value = accent === 2 ? 1_568 : 1_046.5;
  gain.gain.setValueAtTime(accent === 2 ? 0.7 : 0.42, begin);
  gain.gain.exponentialRampToValueAtTime(0.0001, begin + 0.06);
  oscillator.connect(gain).connect(output);
  oscillator.start(begin);
  oscillator.stop(begin + 0.07);
}

/**
 * Start to play.
 *
 * @param read - the set-up at this moment: a change holds from the next beat.
 * @param onBeat - called when a beat sounds.
 */
export function playMetronome(read: () => MetronomeSetup, onBeat: (beat: Beat) => void): MetronomePlayer {
  let [isStopped, looking]: [boolean, ReturnType<typeof setInterval> | undefined] = [false, undefined];
  let sound: Sound | null = null;
  const waiting = new Set<ReturnType<typeof setTimeout>>();
  const begin = () => {
    if (isStopped || looking !== undefined) return;
    const playing = openOutput();
    sound = playing;
    const clock = () => playing?.context.currentTime ?? performance.now() / 1000;
    let [last, at]: [Beat | null, number] = [null, clock() + BEGINS_IN_SECONDS];
    const look = () => {
      const now = clock();
      // A page that slept does not play what it missed.
      if (at < now - 1) at = now + BEGINS_IN_SECONDS;
      const next = beatsUntil(last, at, now + AHEAD_SECONDS, read());
      for (const one of next.beats) {
        if (playing) click(playing, one.at, one.beat.accent);
        const timer = setTimeout(
          () => {
            waiting.delete(timer);
            onBeat(one.beat);
          },
          Math.max(0, (one.at - now) * 1000),
        );
        waiting.add(timer);
      }
      [last, at] = [next.last, next.at];
    };
    look();
    looking = setInterval(look, LOOK_EVERY_MS);
  };
  wakeSound();
  const woken = openSound()?.context.resume();
  const timer = setTimeout(begin, woken ? WAKE_MS : 0);
  void woken?.then(begin);
  return {
    stop: () => {
      isStopped = true;
      sound?.output.disconnect();
      clearTimeout(timer);
      clearInterval(looking);
      for (const one of waiting) clearTimeout(one);
    },
  };
}
