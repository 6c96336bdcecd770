/** The rows that do not come in, each with where it stands and what is wrong; long lists come in parts. */

import { Button } from "@mantine/core";
import { useState } from "react";
import type { ImportKind, ImportReport } from "@/api/types";
import { plural } from "@/lib/numbers";
import styles from "./imports.module.css";
import { sayCount } from "./model";

const SHOWN_FIRST = 20;
const SHOWN_MORE = 100;

export type BadRowsProps = { report: ImportReport };

export function BadRows({ report }: BadRowsProps) {
  return (
    <div className={styles.bad}>
      {report.kinds
        .filter(({ bad_count }) => bad_count > 0)
        .map((kind) => (
          <BadKind key={kind.kind} kind={kind} />
        ))}
    </div>
  );
}

function BadKind({ kind }: { kind: ImportKind }) {
  const [shownCount, setShownCount] = useState(SHOWN_FIRST);
  const rows = kind.bad_rows.slice(0, shownCount);
  const others = kind.bad_rows.length - rows.length;
  const more = Math.min(SHOWN_MORE, others);
  const unlisted = kind.bad_count - kind.bad_rows.length;
  return (
    <section aria-label={`${kind.label} that cannot come in`}>
      <h3 className={styles.title}>
        {kind.label} <span className={styles.faint}>{plural(kind.bad_count, "row")} cannot come in</span>
      </h3>
      {kind.problems.length > 1 && (
        <p className={styles.quiet}>
          {kind.problems.map(({ problem, count }) => `${sayCount(count)} × ${problem}`).join(" · ")}
        </p>
      )}
      <table className={styles.badRows}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">What is wrong</th>
            <th scope="col">What stands there</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and one may be bad twice
            <tr key={place}>
              <td>
                {row.row}
                {row.file_name && <span>{row.file_name}</span>}
              </td>
              <td>{row.problem}</td>
              <td>{row.value === null ? <span className={styles.faint}>nothing</span> : <code>{row.value}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button variant="default" size="xs" onClick={() => setShownCount((count) => count + SHOWN_MORE)}>
          Show {sayCount(more)} more{others > more && ` of ${sayCount(others)}`}
        </Button>
      )}
      {more <= 0 && unlisted > 0 && (
        <p className={styles.quiet}>
          And {plural(unlisted, "further row")} that {unlisted === 1 ? "is" : "are"} not listed.
        </p>
      )}
    </section>
  );
}
