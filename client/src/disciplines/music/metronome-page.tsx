/** The metronome alone, large enough to be seen from the music stand. */

import { useLocalStorage } from "@mantine/hooks";
import { IconHandClick, IconMinus, IconPlayerPlay, IconPlayerStop, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { DEFAULT_SETUP, readMetronome } from "@/disciplines/music/details";
import { Beats, MetronomePanel, Tempo } from "@/disciplines/music/metronome-panel";
import { useMetronome } from "@/disciplines/music/use-metronome";
import { DrillControls } from "@/drills/drill-controls";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { VolumeControl } from "@/drills/volume";
import { useWakeLock } from "@/practice/use-wake-lock";
import styles from "./metronome.module.css";

export function MetronomePage() {
  const navigate = useNavigate();
  const [kept, keep] = useLocalStorage({ key: "fractal-goals-metronome", defaultValue: DEFAULT_SETUP.metronome });
  const [isOn, setOn] = useState(false);
  const metronome = useMetronome({
    setup: readMetronome(kept),
    isOn,
    onChange: (setup, on) => {
      keep(setup);
      setOn(on);
    },
  });
  const { setup, beat, add, tap } = metronome;
  const toggle = () => setOn(!isOn);
  const leave = () => void navigate("/drills/music");
  useWakeLock(isOn);
  useDrillKeys({
    ...{ " ": toggle, Escape: leave, t: tap, ArrowUp: () => add(1), ArrowDown: () => add(-1) },
    ...{ PageUp: () => add(5), PageDown: () => add(-5), "+": () => add(1), "-": () => add(-1) },
  });
  return (
    <DrillFrame
      discipline="music"
      title="Metronome"
      onLeave={leave}
      sideLabel="Settings"
      side={
        <>
          <MetronomePanel metronome={metronome} />
          <VolumeControl />
        </>
      }
      foot={
        <DrillControls
          before={[{ label: "Slower", Icon: IconMinus, keyName: "↓", onPress: () => add(-1) }]}
          main={{
            label: isOn ? "Stop" : "Start",
            Icon: isOn ? IconPlayerStop : IconPlayerPlay,
            keyName: "Space",
            onPress: toggle,
          }}
          after={[
            { label: "Faster", Icon: IconPlus, keyName: "↑", onPress: () => add(1) },
            { label: "Tap", Icon: IconHandClick, keyName: "t", onPress: tap },
          ]}
        />
      }
    >
      <div className={styles.alone}>
        <Tempo metronome={metronome} isLarge />
        <Beats metronome={metronome} isLarge />
        <p>{beat ? `bar ${beat.bar + 1}` : sayLadder(setup)}</p>
      </div>
    </DrillFrame>
  );
}

/** "4 bpm more every 4 bars, up to 120" */
function sayLadder({ ladder }: ReturnType<typeof readMetronome>): string {
  return ladder
    ? `${ladder.step_bpm} bpm more every ${ladder.every_bars} bars, up to ${ladder.to_bpm}`
    : "beats a minute";
}
