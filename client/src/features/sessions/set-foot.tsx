/** The foot of a grid of sets: one more of them, what was recorded last time, the best, and how long they took. */

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ActivitySet } from "@/api/types";
import type { Measured, NamedColumn } from "@/features/sessions/use-measured";
import { YieldText } from "@/features/sessions/yield-text";
import { formatClock } from "@/lib/time";
import { yieldOf } from "@/practice/grid";
import { sayBest, sayLastTime } from "@/practice/last-time";
import styles from "./grid.module.css";

export type SetFootProps = {
  sets: readonly ActivitySet[];
  columns: readonly NamedColumn[];
  measured: Measured;
  onAdd: () => void;
};

export function SetFoot({ sets, columns, measured, onAdd }: SetFootProps) {
  const { definition, history, today } = measured;
  const said = [sayLastTime(history, columns, today), sayBest(history, columns)].filter((text) => text !== "");
  const taken = sets.reduce((sum, set) => sum + (set.duration_seconds ?? 0), 0);
  const total = yieldOf(
    sets.map((set) => set.metrics),
    definition,
  );
  return (
    <tfoot>
      <tr>
        <td colSpan={columns.length + 1}>
          <span className={styles.foot}>
            <Button
              variant="subtle"
              size="compact-xs"
              className={styles.addSet}
              leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
              onClick={onAdd}
            >
              Set
            </Button>
            <YieldText total={total} history={history} />
            {said.map((text) => (
              <span key={text} className={styles.before}>
                {text}
              </span>
            ))}
          </span>
        </td>
        <td className={styles.timeColumn}>{taken > 0 && <span className={styles.taken}>{formatClock(taken)}</span>}</td>
        <td />
      </tr>
    </tfoot>
  );
}
