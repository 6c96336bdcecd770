/** Nothing practised, or nothing shown: the column that waits, and why it is empty. */

import { formatDuration } from "@/lib/time";
import type { GoalNode } from "../model/tree";
import styles from "./icicle.module.css";
import type { Range } from "./use-range";

export type IcicleEmptyProps = { branch: GoalNode | null; range: Range; allSeconds: number; isHidden: boolean };

export function IcicleEmpty({ branch, range, allSeconds, isHidden }: IcicleEmptyProps) {
  const where = branch ? ` for “${branch.name}”` : "";
  return (
    <div className={styles.empty}>
      <i aria-hidden />
      {range !== "all" && allSeconds > 0 ? (
        <p>
          No practice{where} in these {range} weeks. In all time it is {formatDuration(allSeconds)}.
        </p>
      ) : (
        <p>{isHidden ? "Nothing here matches the filter." : "Practise once and it has a height."}</p>
      )}
    </div>
  );
}
