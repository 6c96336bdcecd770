/** The box in which a drawn thing grows out of its parent or fades on its way back. */

import type { ReactNode } from "react";
import type { Motion } from "./flow-nodes";
import styles from "./nodes.module.css";

export type MovingProps = { motion: Motion; isDimmed?: boolean; children: ReactNode };

export function Moving({ motion: { from, isLeaving }, isDimmed = false, children }: MovingProps) {
  return (
    <div
      className={isDimmed ? `${styles.moving} ${styles.dimmed}` : styles.moving}
      data-motion={isLeaving ? "leaves" : from ? "grows" : undefined}
      style={from ? { "--from-x": `${from.x}px`, "--from-y": `${from.y}px` } : undefined}
    >
      {children}
    </div>
  );
}
