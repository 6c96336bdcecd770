/** Time left as a ring that empties, with the figure inside. */

import type { ReactNode } from "react";
import styles from "./ring.module.css";

export type RingProps = {
  /** How much of it is left, 0 to 1. */
  share: number;
  /** What is written inside, for those who hear it: "1:17 left". */
  label: string;
  color?: string;
  /** A small line below the ring. */
  said?: ReactNode;
  isQuiet?: boolean;
  children: ReactNode;
};

const RADIUS = 45;
const AROUND = 2 * Math.PI * RADIUS;

export function Ring({ share, label, color = "var(--accent)", said, isQuiet = false, children }: RingProps) {
  const left = Math.min(1, Math.max(0, share));
  return (
    <div className={styles.box}>
      <div className={styles.ring} role="timer" aria-live="off" aria-label={label}>
        <svg viewBox="0 0 100 100" aria-hidden>
          <circle cx="50" cy="50" r={RADIUS} className={styles.track} />
          <circle
            cx="50"
            cy="50"
            r={RADIUS}
            className={styles.left}
            stroke={isQuiet ? "var(--line-strong)" : color}
            strokeDasharray={`${AROUND * left} ${AROUND}`}
            visibility={left === 0 ? "hidden" : undefined}
          />
        </svg>
        <span className={styles.figure}>{children}</span>
      </div>
      {said && <span className={styles.said}>{said}</span>}
    </div>
  );
}
