/** One goal of the icicle: as high as its time, with as many words as it has room for. */

import { memo } from "react";
import { emberStep } from "@/components/ui/ember-dot";
import { formatDuration } from "@/lib/time";
import { warmth } from "../model/rollups";
import styles from "./icicle.module.css";
import type { IcicleCell } from "./layout";
import type { GoalTimes } from "./times";
import { sayCell } from "./words";

export type CellProps = {
  cell: IcicleCell;
  times: GoalTimes;
  today: string;
  /** The colour of its discipline. */
  hue: string;
  isSelected: boolean;
  /** Whether Tab comes here. */
  isCurrent: boolean;
  isDimmed: boolean;
};

export const Cell = memo(function Cell({ cell, times, today, hue, isSelected, isCurrent, isDimmed }: CellProps) {
  const { goal, words, beside, childCount, hiddenCount } = cell;
  return (
    <div
      role="treeitem"
      className={styles.cell}
      data-id={goal.id}
      data-tone={cell.tone}
      data-words={words}
      data-dimmed={isDimmed || undefined}
      aria-label={sayCell(cell, times, today)}
      aria-level={cell.depth + 1}
      aria-selected={isSelected}
      aria-expanded={childCount > 0 ? true : hiddenCount > 0 ? false : undefined}
      tabIndex={isCurrent ? 0 : -1}
      style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height, "--hue": hue }}
    >
      {words !== "none" && words !== "beside" && (
        <>
          <span className={styles.name} style={{ WebkitLineClamp: cell.nameLines }}>
            {goal.name}
          </span>{" "}
          {cell.hasTime && <span className={styles.time}>{formatDuration(times.totalSeconds)}</span>}
        </>
      )}
      {cell.hasEmber && <i className={styles.ember} data-step={emberStep(warmth(goal, today))} />}
      {beside && (
        <span
          className={styles.beside}
          style={{ left: beside.x - cell.x, top: beside.y - cell.y, width: beside.width, height: beside.height }}
        >
          <b>{goal.name}</b> <span>{formatDuration(times.totalSeconds)}</span>
        </span>
      )}
    </div>
  );
});
