/** Rows under the names of their columns; what has `data-row` is the row's name and opens it. */

import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./row-table.module.css";

export type RowTableProps = ComponentPropsWithRef<"div"> & {
  /** One element each; said by the rows themselves, so not read out. */
  heads: ReactNode;
};

export function RowTable({ heads, className, children, ...table }: RowTableProps) {
  return (
    <div {...table} className={`${styles.table} ${className ?? ""}`}>
      <div className={styles.heads} aria-hidden>
        {heads}
      </div>
      {children}
    </div>
  );
}

export function TableRow({ className, ...row }: ComponentPropsWithRef<"li">) {
  return <li {...row} className={`${styles.row} ${className ?? ""}`} />;
}
