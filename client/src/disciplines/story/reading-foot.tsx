/** At the foot of the reading: how far it is, the controls, the light and the voice. */

import { Button } from "@mantine/core";
import {
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlus,
} from "@tabler/icons-react";
import { sceneShares } from "@/disciplines/story/reading-model";
import type { Aloud } from "@/disciplines/story/use-reading";
import { DrillControls } from "@/drills/drill-controls";
import { RangeSlider } from "@/drills/range-slider";
import type { DrillRun } from "@/drills/use-drill-run";
import { formatClock } from "@/lib/time";
import { useIsPhone } from "@/lib/use-phone";
import { setVolume, useVolume } from "@/practice/volume";
import styles from "./reading.module.css";

export type ReadingFootProps = {
  run: DrillRun;
  aloud: Aloud;
  /** Nobody touched anything for a while. */
  isQuiet: boolean;
  /** 0.15 to 1. */
  light: number;
  /** 0 to 1, besides the one volume. */
  voice: number;
  onLight: (light: number) => void;
  onVoice: (voice: number) => void;
};

export function ReadingFoot({ run, aloud, isQuiet, light, voice, onLight, onVoice }: ReadingFootProps) {
  return (
    <footer className={styles.foot} data-quiet={isQuiet}>
      <Scenes aloud={aloud} />
      <Controls run={run} aloud={aloud} />
      <div className={styles.sliders}>
        <span>
          Light
          <RangeSlider label="Light" value={light} min={0.15} max={1} step={0.05} onChange={onLight} />
        </span>
        {aloud.hasVoice && (
          <span>
            Voice, fading
            <RangeSlider label="Voice" value={voice} min={0} max={1} step={0.05} onChange={onVoice} />
          </span>
        )}
        <Silence aloud={aloud} />
      </div>
    </footer>
  );
}

/** "scene 2 of 4" */
export function sayPlace({ lines, index }: Aloud): string {
  const count = (lines.at(-1)?.scene ?? -1) + 1;
  return `scene ${Math.min(count, (lines[index]?.scene ?? count - 1) + 1)} of ${count}`;
}

/** Why nothing is heard, and how to read on by oneself. */
function Silence({ aloud: { hasVoice, isMuted } }: { aloud: Aloud }) {
  const isPhone = useIsPhone();
  const { isMuted: isOff } = useVolume();
  if (hasVoice && !isMuted) return null;
  const why = hasVoice ? "The sound is off." : "No voice on this device.";
  return (
    <span>
      {`${why} The text stays: ${isPhone ? "a tap" : "↓ or a tap"} reads on.`}
      {hasVoice && isOff && (
        <Button variant="default" size="xs" onClick={() => setVolume({ isMuted: false })}>
          Turn it on
        </Button>
      )}
    </span>
  );
}

function Scenes({ aloud }: { aloud: Aloud }) {
  return (
    <p className={styles.scenes}>
      {sceneShares(aloud.lines, aloud.index).map((share, scene) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: scenes are their places
        <i key={scene} aria-hidden>
          <b style={{ width: `${share * 100}%` }} />
        </i>
      ))}
      <span>{`${sayPlace(aloud)} · ${formatClock(aloud.elapsed)}`}</span>
    </p>
  );
}

function Controls({ run, aloud }: { run: DrillRun; aloud: Aloud }) {
  const main = aloud.isOver
    ? { label: "Finish", Icon: IconCheck, onPress: () => run.finish() }
    : aloud.isPaused
      ? { label: "Go on", Icon: IconPlayerPlay, onPress: aloud.toggle }
      : { label: "Pause", Icon: IconPlayerPause, onPress: aloud.toggle };
  return (
    <DrillControls
      main={{ ...main, keyName: "Space" }}
      before={[{ label: "Again", Icon: IconPlayerSkipBack, onPress: aloud.again, keyName: "←" }]}
      after={[
        { label: "5 min more", Icon: IconPlus, onPress: aloud.more, keyName: "+" },
        { label: "Scene", Icon: IconPlayerSkipForward, onPress: aloud.scene, keyName: "→" },
      ]}
    />
  );
}
