/** Chords or changes with their mean time as a bar, and how many were right: a table that looks like a chart. */

import type { Row } from "@/disciplines/music/figures";
import { saySeconds } from "@/disciplines/music/figures";
import { SignText } from "@/disciplines/music/sign-text";
import { writeKey } from "@/disciplines/music/words";
import styles from "./tables.module.css";

export type ByChordProps = {
  /** What the table holds, for those who hear the page. */
  label: string;
  /** "Chord", "Change", "Scale" */
  head: string;
  rows: readonly Row[];
  /** The key of the row that is asked now. */
  current?: string | null;
};

export function ByChord({ label, head, rows, current = null }: ByChordProps) {
  const slowest = Math.max(...rows.map((row) => row.seconds ?? 0), 0.1);
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={styles.barHead}>
            <span className={styles.hidden}>Bar</span>
          </th>
          <th scope="col">mean time</th>
          <th scope="col">right</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-current={row.key === current} aria-current={row.key === current || undefined}>
            <th scope="row">
              <SignText>{writeKey(row.key)}</SignText>
            </th>
            <td className={styles.barCell} aria-hidden>
              <span className={styles.bar}>
                <i style={{ width: `${(100 * (row.seconds ?? 0)) / slowest}%` }} />
              </span>
            </td>
            <td>{saySeconds(row.seconds)}</td>
            <td className={styles.quiet}>
              {row.right} / {row.attempts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
