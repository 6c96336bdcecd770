/** One row of the table; on the phone own and below stand under the name. */

import { memo } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { formatDuration } from "@/lib/time";
import type { GoalNode } from "../model/tree";
import styles from "./table.module.css";
import type { TableRow } from "./table-rows";

export type TableLineProps = { row: TableRow; isSelected: boolean; onPick: (goal: GoalNode) => void };

export const TableLine = memo(function TableLine({ row, isSelected, onPick }: TableLineProps) {
  const { goal, depth, share } = row;
  const { ownSeconds, belowSeconds, totalSeconds } = row.times;
  return (
    <tr data-selected={isSelected || undefined}>
      <th scope="row" style={{ "--depth": depth }}>
        <LevelLetter type={goal.type} size={16} />
        <button type="button" onClick={() => onPick(goal)}>
          {goal.name}
        </button>
        <small>
          own {sayPart(ownSeconds)} · below {sayPart(belowSeconds)}
        </small>
      </th>
      <td className={styles.part}>{sayPart(ownSeconds)}</td>
      <td className={styles.part}>{sayPart(belowSeconds)}</td>
      <td>
        <b>{formatDuration(totalSeconds)}</b>
      </td>
      <td>{share}</td>
    </tr>
  );
});

function sayPart(seconds: number): string {
  return seconds > 0 ? formatDuration(seconds) : "–";
}
