/** The controls at the foot: one large button in the middle, the rest equal; for a knee, a foot, a brush in the hand. */

import { UnstyledButton } from "@mantine/core";
import type { IconCheck } from "@tabler/icons-react";
import { keepKeys } from "@/drills/keep-keys";
import styles from "./drill-controls.module.css";

export type DrillControl = {
  label: string;
  Icon: typeof IconCheck;
  onPress: () => void;
  isOff?: boolean;
  /** The key that does it too, as it is written on a keyboard. */
  keyName?: string;
};

export type DrillControlsProps = {
  /** What they control. */
  label?: string;
  main: DrillControl;
  before?: readonly DrillControl[];
  after?: readonly DrillControl[];
};

export function DrillControls({ label = "Controls", main, before = [], after = [] }: DrillControlsProps) {
  return (
    <fieldset className={styles.controls} aria-label={label} data-count={before.length + after.length}>
      {before.map((control) => (
        <Control key={control.label} control={control} />
      ))}
      <Control control={main} isMain />
      {after.map((control) => (
        <Control key={control.label} control={control} />
      ))}
    </fieldset>
  );
}

function Control({ control, isMain = false }: { control: DrillControl; isMain?: boolean }) {
  const { label, Icon, onPress, isOff = false, keyName } = control;
  return (
    <UnstyledButton
      className={isMain ? styles.main : styles.control}
      onClick={onPress}
      onMouseDown={keepKeys}
      disabled={isOff}
      title={keyName ? `${label} (${keyName})` : undefined}
    >
      <Icon size={isMain ? 22 : 20} stroke={1.6} aria-hidden />
      {label}
    </UnstyledButton>
  );
}
