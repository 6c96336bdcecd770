/** The sounds of a run, as this device keeps them. */

import { Checkbox } from "@mantine/core";
import { VolumeControl } from "@/drills/volume";
import { useSoundChoices } from "@/practice/use-sound-choices";
import styles from "./setup-page.module.css";

export type SoundChoicesProps = { hasCountIn: boolean; hasBell: boolean };

export function SoundChoices({ hasCountIn, hasBell }: SoundChoicesProps) {
  const choices = useSoundChoices();
  return (
    <div className={styles.choices}>
      {hasCountIn && (
        <Checkbox
          size="sm"
          label={`Count-in ${choices.countIn || 5} s`}
          checked={choices.countIn > 0}
          onChange={(event) => choices.setCountIn(event.currentTarget.checked ? 5 : 0)}
        />
      )}
      {hasBell && (
        <Checkbox
          size="sm"
          label="Bell, 3-2-1"
          checked={choices.hasBell}
          onChange={(event) => choices.setBell(event.currentTarget.checked)}
        />
      )}
      <VolumeControl />
    </div>
  );
}
