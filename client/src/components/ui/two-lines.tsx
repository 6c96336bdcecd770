/** What a row is called, and one quiet line about it; both on one line each. */

import type { ReactNode } from "react";
import styles from "./two-lines.module.css";

export type TwoLinesProps = { first: ReactNode; second?: ReactNode };

export function TwoLines({ first, second }: TwoLinesProps) {
  return (
    <span className={styles.text}>
      <span className={styles.first}>{first}</span>
      {second && <SecondLine>{second}</SecondLine>}
    </span>
  );
}

export type SecondLineProps = { isHidden?: boolean; children: ReactNode };

/** @param isHidden from those who hear the page: it is said in other words. */
export function SecondLine({ isHidden, children }: SecondLineProps) {
  return (
    <span className={styles.second} aria-hidden={isHidden}>
      {children}
    </span>
  );
}
