/** A metronome of this page: on or off, its present beat, and the tempo tapped. */

import { useEffect, useRef, useState } from "react";
import type { MetronomeSetup } from "@/disciplines/music/details";
import { addTap, type Beat, clampTempo, tempoOf } from "@/disciplines/music/metronome";
import { playMetronome } from "@/disciplines/music/metronome-player";

export type Metronome = {
  setup: MetronomeSetup;
  isOn: boolean;
  /** The beat that sounds; null: it is off, or waits. */
  beat: Beat | null;
  change: (patch: Partial<MetronomeSetup>) => void;
  setOn: (isOn: boolean) => void;
  /** Add to the tempo. */
  add: (bpm: number) => void;
  /** A tap of the tempo; from the second on it holds. */
  tap: () => void;
};

export type MetronomeOptions = {
  setup: MetronomeSetup;
  isOn: boolean;
  /** It waits while this is so: the drill is paused. */
  isWaiting?: boolean;
  onChange: (setup: MetronomeSetup, isOn: boolean) => void;
};

export function useMetronome({ setup, isOn, isWaiting = false, onChange }: MetronomeOptions): Metronome {
  const latest = useRef(setup);
  latest.current = setup;
  const taps = useRef<number[]>([]);
  const [beat, setBeat] = useState<Beat | null>(null);
  const isPlaying = isOn && !isWaiting;
  useEffect(() => {
    if (!isPlaying) return;
    const player = playMetronome(() => latest.current, setBeat);
    return () => {
      player.stop();
      setBeat(null);
    };
  }, [isPlaying]);
  const change = (patch: Partial<MetronomeSetup>) => onChange({ ...setup, ...patch }, isOn);
  return {
    ...{ setup, isOn, beat, change },
    setOn: (on) => onChange(setup, on),
    add: (bpm) => change({ tempo_bpm: clampTempo(setup.tempo_bpm + bpm) }),
    tap: () => {
      taps.current = addTap(taps.current, performance.now());
      const tempo = tempoOf(taps.current);
      if (tempo !== null) change({ tempo_bpm: tempo });
    },
  };
}
