/** A card: one level only, a hairline and no shadow. */

import type { ReactNode } from "react";
import styles from "./panels.module.css";

export type CardProps = {
  title?: ReactNode;
  /** One quiet line beside the title. */
  sub?: ReactNode;
  /** At the right of the head. */
  actions?: ReactNode;
  /** Rows that reach the edges bring their own padding. */
  isFlush?: boolean;
  id?: string;
  className?: string;
  children?: ReactNode;
};

export function Card({ title, sub, actions, isFlush = false, id, className, children }: CardProps) {
  return (
    <section id={id} className={`${styles.card} ${isFlush ? "" : styles.pad} ${className ?? ""}`}>
      {(title || sub || actions) && (
        <div className={styles.cardHead}>
          {title && <h2 className={styles.cardTitle}>{title}</h2>}
          {sub && <span className={styles.cardSub}>{sub}</span>}
          {actions && <div className={styles.cardActions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
