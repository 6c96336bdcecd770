/** The box that is ticked when something is done; what stands beside it ticks it too. */

import type { ReactNode } from "react";
import styles from "./tick.module.css";

export type TickProps = {
  /** Said, not shown: "Done: Scales". */
  label: string;
  isDone: boolean;
  onChange: (isDone: boolean) => void;
  /** Of the target around the box. */
  className?: string;
  children?: ReactNode;
};

export function Tick({ label, isDone, onChange, className, children }: TickProps) {
  return (
    <label className={className}>
      <input
        type="checkbox"
        className={styles.tick}
        checked={isDone}
        aria-label={label}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
