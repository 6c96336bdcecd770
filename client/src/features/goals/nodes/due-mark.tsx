/** The flag of a deadline: hollow when it is near, full when it has passed; pale when the goal is folded away below. */

import type { Due } from "../model/deadlines";
import type { VisibleGoal } from "../model/visible";
import styles from "./nodes.module.css";

export type DueMarkProps = { due: Due; isBelow?: boolean; title?: string };

export function DueMark({ due, isBelow = false, title }: DueMarkProps) {
  return (
    <svg
      className={styles.due}
      data-due={due}
      data-below={isBelow}
      width={9}
      height={11}
      viewBox="0 0 9 11"
      aria-hidden
    >
      {title && <title>{title}</title>}
      <path d="M1.25 .6v9.9" />
      <path className={styles.dueCloth} d="M1.25 1.1 8 3.35 1.25 5.6z" />
    </svg>
  );
}

/** What a drawn goal's flag says: its own deadline, else the one that is most pressing of those folded below it. */
export function flagOf({ due, dueBelow }: VisibleGoal): { due: Due; isBelow: boolean } | null {
  if (due) return { due, isBelow: false };
  if (dueBelow.overdue > 0) return { due: "overdue", isBelow: true };
  return dueBelow.soon > 0 ? { due: "soon", isBelow: true } : null;
}
