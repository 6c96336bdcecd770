/** A target: its name, how far it is, and its bar; a press opens it for changes. */

import type { Target } from "@/api/types";
import { sayReached, sayTarget, sayWithin } from "../model/target-words";
import { Bar } from "./bar";
import styles from "./panel.module.css";
import { useFocusBack } from "./use-focus-back";

export type TargetRowProps = { target: Target; today: string; takesFocus: boolean; onOpen: () => void };

export function TargetRow({ target, today, takesFocus, onOpen }: TargetRowProps) {
  const within = sayWithin(target, today);
  const said = sayTarget(target);
  const line = useFocusBack(takesFocus);
  return (
    <button ref={line} type="button" className={styles.target} title="Change this target" onClick={onOpen}>
      <Bar label={said} value={sayReached(target)} share={target.is_met ? 1 : target.progress} isDone={target.is_met} />
      {within && <span className={styles.none}>{within}</span>}
    </button>
  );
}
