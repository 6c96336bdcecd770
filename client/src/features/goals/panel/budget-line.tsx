/** The budget while it is not typed: this week's share of it; without one, the line that sets one. */

import { formatDuration } from "@/lib/time";
import { AddLine } from "./add-line";
import { Bar } from "./bar";
import styles from "./panel.module.css";
import { useFocusBack } from "./use-focus-back";

export type BudgetLineProps = {
  weekSeconds: number;
  /** null: none. */
  minutes: number | null;
  isDisabled: boolean;
  takesFocus: boolean;
  onPress: () => void;
};

export function BudgetLine({ weekSeconds, minutes, isDisabled, takesFocus, onPress }: BudgetLineProps) {
  const line = useFocusBack(takesFocus);
  if (minutes === null)
    return <AddLine label="Set a weekly budget" isDisabled={isDisabled} takesFocus={takesFocus} onPress={onPress} />;
  return (
    <button ref={line} type="button" className={styles.target} title="Change the weekly budget" onClick={onPress}>
      <Bar
        label={`${formatDuration(weekSeconds)} this week`}
        value={`of ${formatDuration(minutes * 60)}`}
        share={weekSeconds / (minutes * 60)}
      />
    </button>
  );
}
