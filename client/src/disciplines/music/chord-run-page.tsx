/** The screen of a running chord drill: the chord first, then its time against the mean, its shape, what comes next. */

import { IconArrowRight, IconCheck, IconPlayerPause, IconPlayerPlay, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { ChordStage } from "@/disciplines/music/chord-stage";
import { type MetronomeSetup, readMetronome } from "@/disciplines/music/details";
import { playNotes } from "@/disciplines/music/hear";
import { RunSide } from "@/disciplines/music/run-side";
import { soundingNotes } from "@/disciplines/music/shape-of";
import { type ChordRun, useChordRun } from "@/disciplines/music/use-chord-run";
import { type Metronome, useMetronome } from "@/disciplines/music/use-metronome";
import { useMicrophone } from "@/disciplines/music/use-microphone";
import { useMidi } from "@/disciplines/music/use-midi";
import { usePlay } from "@/disciplines/music/use-play";
import { useRunKeys } from "@/disciplines/music/use-run-keys";
import { sayAsked } from "@/disciplines/music/words";
import { CountInView } from "@/drills/count-in";
import { type DrillControl, DrillControls } from "@/drills/drill-controls";
import { DrillFrame } from "@/drills/drill-frame";
import { Interrupted } from "@/drills/interrupted";
import type { DrillRun } from "@/drills/use-drill-run";
import { formatClock } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { useWakeLock } from "@/practice/use-wake-lock";

export type ChordRunPageProps = { run: DrillRun };

export function ChordRunPage({ run }: ChordRunPageProps) {
  const drill = useChordRun(run);
  const { setup, prompt, answer } = drill;
  const isRunning = run.phase === "running";
  const [isShapeShown, setShapeShown] = useState(true);
  const metronome = useRunMetronome(run, drill);
  const number = drill.results.length;
  const isBassAsked = setup.include_inversions || setup.prompts.length > 0;
  const play = usePlay({ prompt, number, isBassAsked, isActive: isRunning, answer });
  const midi = useMidi(setup.answer_by === "midi", play.move);
  const microphone = useMicrophone();
  const hear = () => prompt && playNotes(soundingNotes(prompt, setup), prompt.kind === "scale" ? 0.28 : 0.03);
  const toggleShape = () => setShapeShown((isShown) => !isShown);
  useWakeLock(isRunning);
  useRunKeys({ run, answer, play, metronome, hear, toggleShape, isPiano: setup.answer_by === "piano" });
  return (
    <DrillFrame
      discipline="music"
      title={run.session?.name ?? "Chords and scales"}
      sub={sayAsked(setup)}
      clock={<RunClock run={run} minutes={setup.duration_minutes} />}
      onLeave={run.leave}
      onFinish={drill.finish}
      sideLabel="This drill"
      side={<RunSide {...{ run, drill, metronome, midi, microphone }} />}
      foot={<Controls run={run} answer={answer} />}
    >
      {run.phase === "count-in" && <CountInView run={run} said={prompt?.kind === "scale" ? "scale 1" : "chord 1"} />}
      {run.phase === "interrupted" && (
        <Interrupted
          run={run}
          said={`${setup.mode === "scales" ? "scale" : "chord"} ${number + 1}`}
          onFinish={drill.finish}
        />
      )}
      {(isRunning || run.phase === "paused") && (
        <ChordStage {...{ run, drill, play, isShapeShown, toggleShape, hear, isBassAsked }} />
      )}
    </DrillFrame>
  );
}

/** Changes of the metronome are kept with the drill, so that it goes on after a reload as it was. */
function useRunMetronome(run: DrillRun, { setup }: ChordRun): Metronome {
  const onChange = (metronome: MetronomeSetup, isOn: boolean) =>
    run.change((details) => ({ ...details, metronome: readMetronome(metronome), is_metronome_on: isOn }));
  const isWaiting = run.phase !== "running" && run.phase !== "count-in";
  return useMetronome({ setup: setup.metronome, isOn: setup.is_metronome_on, isWaiting, onChange });
}

function RunClock({ run, minutes }: ChordRunPageProps & { minutes: number | null }) {
  const now = useNow(1000, run.phase === "running");
  return (
    <span role="timer" aria-label="Time of the drill">
      <b>{formatClock(run.elapsed(now))}</b> {minutes !== null && <small>of {minutes}</small>}
    </span>
  );
}

function Controls({ run, answer }: ChordRunPageProps & { answer: ChordRun["answer"] }) {
  const isPaused = run.phase === "paused";
  if (run.phase !== "running" && !isPaused) return null;
  const press = (label: string, Icon: DrillControl["Icon"], keyName: string, onPress: () => void): DrillControl => ({
    ...{ label, Icon, keyName, onPress },
  });
  const off = { isOff: isPaused };
  const right = press("Right, next", IconCheck, "Space", () => answer("right"));
  return (
    <DrillControls
      before={[{ ...press("Wrong", IconX, "w", () => answer("wrong")), ...off }]}
      main={isPaused ? press("Go on", IconPlayerPlay, "Space", run.toggle) : right}
      after={[
        { ...press("Skip", IconArrowRight, "s", () => answer("skip")), ...off },
        { ...press("Pause", IconPlayerPause, "p", run.toggle), ...off },
      ]}
    />
  );
}
