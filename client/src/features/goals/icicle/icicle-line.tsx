/** One line below the columns: own, below and in all of the goal under the pointer or in focus, else of all that is shown. */

import { countWord, plural } from "@/lib/numbers";
import { formatDuration } from "@/lib/time";
import type { GoalNode } from "../model/tree";
import styles from "./icicle.module.css";
import type { TimesOf } from "./times";
import { sayLine } from "./words";

export type IcicleLineProps = {
  goal: GoalNode | null;
  timesOf: TimesOf;
  shownSeconds: number;
  hiddenRoots: number;
  /** Whether filters leave some goals out. */
  isFiltered: boolean;
  /** How to go in and out here. */
  hint: string;
};

export function IcicleLine({ goal, timesOf, shownSeconds, hiddenRoots, isFiltered, hint }: IcicleLineProps) {
  return (
    <div className={styles.line}>
      {goal ? (
        <p aria-hidden>
          <b>{goal.name}</b> <span>{sayLine(timesOf(goal), shownSeconds)}</span>
        </p>
      ) : (
        <p>
          <b>{isFiltered ? "What is shown" : "All goals"}</b> <span>{formatDuration(shownSeconds)}</span>
          {hiddenRoots > 0 && (
            <span>
              {" "}
              · {hiddenRoots < 13 ? countWord(hiddenRoots) : plural(hiddenRoots, "goal")} more with too little to draw
            </span>
          )}
        </p>
      )}
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
