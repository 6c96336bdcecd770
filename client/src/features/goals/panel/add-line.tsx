/** A quiet line that opens a field in its place. */

import { IconPlus } from "@tabler/icons-react";
import styles from "./panel.module.css";
import { useFocusBack } from "./use-focus-back";

export type AddLineProps = {
  label: string;
  isDisabled?: boolean;
  /** Whether the field in its place was closed a moment ago: the focus goes on from here. */
  takesFocus?: boolean;
  onPress: () => void;
};

export function AddLine({ label, isDisabled = false, takesFocus = false, onPress }: AddLineProps) {
  const line = useFocusBack(takesFocus);
  return (
    <button ref={line} type="button" className={styles.addLine} disabled={isDisabled} onClick={onPress}>
      <IconPlus size={15} stroke={1.6} aria-hidden />
      {label}
    </button>
  );
}
