/** The sets of an activity as a grid that is quick to type in, with last time's numbers beside each value. */

import { memo, useCallback, useRef, useState } from "react";
import type { Activity } from "@/api/types";
import { SetFoot } from "@/features/sessions/set-foot";
import { SetRow } from "@/features/sessions/set-row";
import { useActivityEdits } from "@/features/sessions/use-edits";
import { useGridKeys } from "@/features/sessions/use-grid-keys";
import type { Measured } from "@/features/sessions/use-measured";
import { findActivity, isSame } from "@/practice/editing";
import { useSessionEditor } from "@/practice/editor-context";
import { gridColumns, newSet, valueAt } from "@/practice/grid";
import { newPartId } from "@/practice/ids";
import { bestNumber, placeOfBest } from "@/practice/last-time";
import { removeSet } from "@/practice/sections";
import styles from "./grid.module.css";

export type SetGridProps = {
  activity: Activity;
  measured: Measured;
  /** Whether its timer runs. */
  isLive: boolean;
};

export const SetGrid = memo(Grid, isSame);

function Grid({ activity, measured, isLive }: SetGridProps) {
  const editor = useSessionEditor();
  const { change, changeWithUndo } = useActivityEdits(activity.instance_id);
  const { definition, history, nameColumns } = measured;
  const table = useRef<HTMLTableElement>(null);
  const [firstId] = useState(newPartId);
  /** A further set that is offered, and made by its first value. */
  const [offeredId, setOfferedId] = useState<string | null>(null);
  const { sets } = activity;
  const newId = sets.length === 0 ? firstId : offeredId;
  const isOffering = newId !== null && !sets.some((set) => set.instance_id === newId);
  const rows = isOffering ? [...sets, newSet(newId)] : sets;
  const columns = nameColumns(
    gridColumns(
      sets.map((set) => set.metrics),
      definition,
    ),
  );
  const offer = () => {
    const now = findActivity(editor.getView().draft.attributes, activity.instance_id)?.activity.sets ?? [];
    const isEmpty = now.at(-1)?.completed === false && now.at(-1)?.metrics.every(({ value }) => value === null);
    if (isEmpty || (isOffering && !now.some((set) => set.instance_id === newId))) return false;
    setOfferedId(newPartId());
    return true;
  };
  const size = { rows: rows.length, columns: columns.length + 1 };
  const { onKeyDown, focusLater } = useGridKeys(table, size, offer);
  const add = () => {
    if (!isOffering) setOfferedId(newPartId());
    focusLater({ row: sets.length, column: 0 });
  };
  const remove = useCallback(
    (id: string, place: number) => changeWithUndo((one) => removeSet(one, id), `Removed set ${place + 1}.`),
    [changeWithUndo],
  );
  const bests = columns.map((column) => {
    const numbers = sets.map((set) => valueAt(set.metrics, column)).map((value) => toNumber(value));
    return placeOfBest(numbers, bestNumber(history, column), column.metric?.better ?? "higher");
  });
  const current = isLive ? rows.findIndex((set) => !set.completed && set.duration_seconds === null) : -1;
  return (
    <div className={styles.scroll}>
      <table
        className={styles.sets}
        data-wide={columns.length > 2}
        ref={table}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOfferedId(null);
        }}
      >
        <caption className="visually-hidden">Sets of {activity.name}</caption>
        <thead>
          <tr>
            <th scope="col">Set</th>
            {columns.map(({ label }) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
            <th scope="col" className={styles.timeColumn}>
              Time
            </th>
            <th scope="col">
              <span className="visually-hidden">Done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((set, index) => (
            <SetRow
              key={set.instance_id}
              set={set}
              index={index}
              before={rows[index - 1] ?? null}
              isOffered={isOffering && index === rows.length - 1}
              columns={columns}
              history={history}
              bests={bests}
              running={index === current ? activity : null}
              onChange={change}
              onRemove={remove}
            />
          ))}
        </tbody>
        <SetFoot sets={sets} columns={columns} measured={measured} onAdd={add} />
      </table>
    </div>
  );
}

function toNumber(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
