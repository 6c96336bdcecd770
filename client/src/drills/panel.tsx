/** Parts of the side panel: a head with a figure at its right, and rows of a label and its value. */

import type { ReactNode } from "react";
import styles from "./panel.module.css";

export type PanelProps = { title: string; sub?: ReactNode; children: ReactNode };

export function Panel({ title, sub, children }: PanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {sub && <span>{sub}</span>}
      </div>
      {children}
    </section>
  );
}

export type PanelRowProps = { label: ReactNode; children: ReactNode };

export function PanelRow({ label, children }: PanelRowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{children}</span>
    </div>
  );
}
