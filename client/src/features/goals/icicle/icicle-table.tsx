/** The same as a table: every goal with time, the largest first in each branch. */

import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { showNotice } from "@/components/ui/undo-toast";
import { plural } from "@/lib/numbers";
import type { GoalNode } from "../model/tree";
import styles from "./table.module.css";
import { TableLine } from "./table-line";
import { type TableRow, toSpreadsheet } from "./table-rows";

/** A table of thousands of rows makes the page slow; the copy has all of them. */
const ROWS_AT_ONCE = 200;

export type IcicleTableProps = {
  rows: readonly TableRow[];
  selectedId: string | null;
  onPick: (goal: GoalNode) => void;
};

export function IcicleTable({ rows, selectedId, onPick }: IcicleTableProps) {
  const [count, setCount] = useState(ROWS_AT_ONCE);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(toSpreadsheet(rows));
      showNotice(`Copied ${plural(rows.length, "row")}.`);
    } catch {
      showNotice("The browser did not allow the copy. Select the rows and copy them by hand.");
    }
  };
  const more = Math.min(ROWS_AT_ONCE, rows.length - count);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className={styles.scroll} aria-label="Time by goal" tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <span>{plural(rows.length, "goal")} with time</span>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCopy size={15} stroke={1.6} />}
            onClick={() => void copy()}
          >
            Copy
          </Button>
        </caption>
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col" className={styles.part}>
              Own
            </th>
            <th scope="col" className={styles.part}>
              Below
            </th>
            <th scope="col">In all</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row) => (
            <TableLine key={row.goal.id} row={row} isSelected={row.goal.id === selectedId} onPick={onPick} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button variant="default" size="xs" onClick={() => setCount(count + ROWS_AT_ONCE)}>
          {more} more
        </Button>
      )}
    </section>
  );
}
