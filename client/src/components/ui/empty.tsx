/** An empty place: what it is, one sentence that teaches, and the first step. */

import type { ReactNode } from "react";
import styles from "./panels.module.css";

export type EmptyProps = {
  title: string;
  detail?: ReactNode;
  /** "h1" where nothing else is on the page. */
  heading?: "h1" | "h2";
  children?: ReactNode;
};

export function Empty({ title, detail, heading: Heading = "h2", children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <Heading className={styles.emptyTitle}>{title}</Heading>
      {detail && <p className={styles.detail}>{detail}</p>}
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
