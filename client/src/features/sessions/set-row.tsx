/** One set: its values, its time, its tick. */

import { Menu } from "@mantine/core";
import { IconCopy, IconTrash } from "@tabler/icons-react";
import { memo } from "react";
import type { Activity, ActivityHistory, ActivitySet } from "@/api/types";
import { Tick } from "@/components/ui/tick";
import { LazyMenu } from "@/features/sessions/lazy-menu";
import { SetTime } from "@/features/sessions/set-time";
import type { NamedColumn } from "@/features/sessions/use-measured";
import { ValueCell } from "@/features/sessions/value-cell";
import { serverNow } from "@/lib/server-clock";
import { isSame } from "@/practice/editing";
import { editSet, putValue, recordCell, valueAt } from "@/practice/grid";
import { newPartId } from "@/practice/ids";
import { lastNumber, sayNumber } from "@/practice/last-time";
import { duplicateSet, setSetSeconds, tickSet } from "@/practice/sections";
import styles from "./grid.module.css";

export type SetRowProps = {
  set: ActivitySet;
  index: number;
  /** The set above it. */
  before: ActivitySet | null;
  /** Whether it is only offered: its first value makes it. */
  isOffered: boolean;
  columns: readonly NamedColumn[];
  history: ActivityHistory | null;
  /** For each column the row of the value that beats the best ever. */
  bests: readonly number[];
  /** The activity, where its timer runs for this set. */
  running: Activity | null;
  onChange: (edit: (activity: Activity) => Activity) => void;
  onRemove: (id: string, index: number) => void;
};

/** Drawn again only when something of it is another. */
export const SetRow = memo(Row, isSame);

function Row(props: SetRowProps) {
  const { set, index, before, isOffered, columns, history, bests, running, onChange, onRemove } = props;
  const id = set.instance_id;
  const cells = columns.map((column) => {
    const last = lastNumber(history, column, index, column.metric?.better ?? "higher");
    const wasThere = index < (history?.last?.sets.length ?? 0);
    const above = before && valueAt(before.metrics, column);
    const hint = typeof above === "number" && !wasThere ? above : last;
    return { column, value: valueAt(set.metrics, column), last, hint };
  });
  const toggle = () => {
    const isEmpty = cells.every(({ value }) => value === null);
    const now = serverNow();
    onChange((one) => {
      const filled = editSet(one, id, (row) =>
        isEmpty && !row.completed ? cells.reduce((done, { column, hint }) => fill(done, column, hint), row) : row,
      );
      return tickSet(filled, id, now);
    });
  };
  return (
    <tr data-offered={isOffered}>
      <td className={styles.number}>
        {isOffered ? index + 1 : <SetMenu set={set} index={index} onChange={onChange} onRemove={onRemove} />}
      </td>
      {cells.map(({ column, value, last, hint }, place) => (
        <td key={column.label}>
          <ValueCell
            label={`${column.label}, set ${index + 1}`}
            column={column}
            value={value}
            last={last}
            placeholder={hint === null ? "–" : sayNumber(hint)}
            isBest={bests[place] === index}
            at={{ row: index, column: place }}
            onPut={(next) => onChange((one) => recordCell(one, id, column, next))}
          />
        </td>
      ))}
      <td className={styles.timeColumn}>
        <SetTime
          set={set}
          at={{ row: index, column: columns.length }}
          running={running}
          onPut={(seconds) =>
            onChange((one) =>
              setSetSeconds(
                editSet(one, id, (row) => row),
                id,
                seconds,
              ),
            )
          }
        />
      </td>
      <td className={styles.done}>
        <Tick className={styles.hit} label={`Set ${index + 1} done`} isDone={set.completed} onChange={toggle} />
      </td>
    </tr>
  );
}

/** An empty set that is ticked was done as it is shown: it takes the grey value. */
function fill(set: ActivitySet, column: NamedColumn, hint: number | null): ActivitySet {
  return hint === null ? set : { ...set, metrics: putValue(set.metrics, column, hint) };
}

type SetMenuProps = Pick<SetRowProps, "set" | "index" | "onChange" | "onRemove">;

function SetMenu({ set, index, onChange, onRemove }: SetMenuProps) {
  const id = set.instance_id;
  return (
    <LazyMenu
      position="bottom-start"
      target={
        <button type="button" className={styles.setButton} aria-label={`More about set ${index + 1}`}>
          {index + 1}
        </button>
      }
    >
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />}
          onClick={() => onChange((one) => duplicateSet(one, id, newPartId()))}
        >
          The same again
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />} onClick={() => onRemove(id, index)}>
          Remove the set
        </Menu.Item>
      </Menu.Dropdown>
    </LazyMenu>
  );
}
