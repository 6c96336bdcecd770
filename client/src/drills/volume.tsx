/** One volume and one mute for everything that sounds. */

import { ActionIcon } from "@mantine/core";
import { IconVolume, IconVolumeOff } from "@tabler/icons-react";
import { RangeSlider } from "@/drills/range-slider";
import { playTick, wakeSound } from "@/practice/sound";
import { setVolume, useVolume } from "@/practice/volume";
import styles from "./volume.module.css";

export function VolumeControl() {
  const { level, isMuted } = useVolume();
  const Icon = isMuted ? IconVolumeOff : IconVolume;
  const hear = () => {
    wakeSound();
    playTick();
  };
  return (
    <span className={styles.volume}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-pressed={isMuted}
        aria-label="Mute"
        title={isMuted ? "Sound is off" : "Mute"}
        onClick={() => setVolume({ isMuted: !isMuted })}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      <RangeSlider
        label="Volume"
        value={isMuted ? 0 : level}
        min={0}
        max={1}
        step={0.05}
        onChange={(next) => setVolume({ level: next, isMuted: false })}
        onEnd={hear}
      />
    </span>
  );
}
