/** What is recorded of an activity without sets: its cells in one line, and what they were last time. */

import { memo, useRef } from "react";
import type { Activity } from "@/api/types";
import { useGridKeys } from "@/features/sessions/use-grid-keys";
import type { Measured } from "@/features/sessions/use-measured";
import { ValueCell } from "@/features/sessions/value-cell";
import { isSame } from "@/practice/editing";
import { gridColumns, recordCell, valueAt, yieldOf } from "@/practice/grid";
import { bestNumber, lastNumber, placeOfBest, sayBest, sayLastTime, sayNumber } from "@/practice/last-time";
import styles from "./grid.module.css";
import { YieldText } from "./yield-text";

export type ValueLineProps = {
  activity: Activity;
  measured: Measured;
  /** Whether sets hold what is measured: then only what stands outside of them is shown here. */
  hasSets: boolean;
  onChange: (edit: (activity: Activity) => Activity) => void;
};

export const ValueLine = memo(Line, isSame);

function Line({ activity, measured, hasSets, onChange }: ValueLineProps) {
  const { definition, history, today, nameColumns } = measured;
  const line = useRef<HTMLSpanElement>(null);
  const columns = nameColumns(gridColumns([activity.metrics], hasSets ? null : definition));
  const { onKeyDown } = useGridKeys(line, { rows: 1, columns: columns.length }, () => false);
  const known = hasSets ? null : history;
  const said = [sayLastTime(known, columns, today), sayBest(known, columns)].filter((text) => text !== "");
  if (columns.length === 0 && said.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields in it
    <span className={styles.line} data-values ref={line} onKeyDown={onKeyDown}>
      {columns.map((column, index) => {
        const value = valueAt(activity.metrics, column);
        const better = column.metric?.better ?? "higher";
        const last = lastNumber(known, column, null, better);
        const number = typeof value === "number" ? value : null;
        return (
          <span key={column.label} className={styles.field}>
            <span aria-hidden>{column.name}</span>
            <ValueCell
              label={column.label}
              column={column}
              value={value}
              last={last}
              placeholder={last === null ? "–" : sayNumber(last)}
              isBest={placeOfBest([number], bestNumber(known, column), better) === 0}
              hasUnit
              at={{ row: 0, column: index }}
              onPut={(next) => onChange((one) => recordCell(one, null, column, next))}
            />
          </span>
        );
      })}
      <YieldText total={yieldOf([activity.metrics], definition)} history={known} />
      {said.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
}
