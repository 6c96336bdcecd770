/** Sound, on this device: one volume and one mute for everything, the bell, the count-in. */

import { Button, Switch } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { SettingRow } from "@/components/ui/setting-row";
import { VolumeControl } from "@/drills/volume";
import { playBell, wakeSound } from "@/practice/sound";
import { COUNT_INS, useSoundChoices } from "@/practice/use-sound-choices";
import { useVolume } from "@/practice/volume";
import styles from "./settings.module.css";

const COUNTS = COUNT_INS.map((seconds) => ({ value: String(seconds), label: seconds === 0 ? "off" : `${seconds} s` }));

export function SoundCard() {
  const { hasBell, setBell, countIn, setCountIn } = useSoundChoices();
  const { level, isMuted } = useVolume();
  const hear = () => {
    wakeSound();
    playBell();
  };
  return (
    <Card id="sound" title="Sound" sub="on this device">
      <SettingRow label="Volume" hint={isMuted || level === 0 ? "muted" : "bells, count-in, chords, voice"}>
        <span className={styles.sound}>
          <VolumeControl />
          <Button
            variant="default"
            size="xs"
            leftSection={<IconBell size={15} stroke={1.6} aria-hidden />}
            onClick={hear}
          >
            Hear the bell
          </Button>
        </span>
      </SettingRow>
      <SettingRow label="Bell" hint="at the end of a time, and the last three seconds">
        <Switch
          aria-label="Bell"
          size="md"
          checked={hasBell}
          onChange={(event) => setBell(event.currentTarget.checked)}
        />
      </SettingRow>
      <SettingRow label="Count-in" hint="before a drill or a timer begins">
        <Segmented
          label="Count-in"
          value={String(countIn)}
          options={COUNTS}
          onChange={(seconds) => setCountIn(Number(seconds))}
        />
      </SettingRow>
    </Card>
  );
}
