/** What was found in a file: how much of each kind comes in, and why the rest does not. */

import type { ImportReport } from "@/api/types";
import styles from "./imports.module.css";
import { sayCount, sayRest } from "./model";

export type ReportTableProps = { report: ImportReport; isDone?: boolean };

export function ReportTable({ report, isDone = false }: ReportTableProps) {
  return (
    <>
      <table className={styles.report}>
        <thead>
          <tr>
            <th scope="col">Found</th>
            <th scope="col">Rows</th>
            <th scope="col">{isDone ? "Came in" : "Come in"}</th>
            <th scope="col">The rest</th>
          </tr>
        </thead>
        <tbody>
          {report.kinds.map((kind) => (
            <tr key={kind.kind}>
              <th scope="row">{kind.label}</th>
              <td>{sayCount(kind.found_count)}</td>
              <td className={styles.strong}>{sayCount(kind.new_count)}</td>
              <td data-part={kind.bad_count > 0}>{sayRest(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.notes.length > 0 && (
        <ul className={styles.notes} aria-label="What else there is to know">
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
