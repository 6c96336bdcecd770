/** A bar with its name on the left and its figure on the right; these say it, the bar shows it. */

import styles from "./panel.module.css";

export type BarProps = {
  label: string;
  value: string;
  /** 0 to 1; more is drawn full. */
  share: number;
  isDone?: boolean;
};

export function Bar({ label, value, share, isDone = false }: BarProps) {
  const percent = Math.round(Math.max(0, Math.min(1, share)) * 100);
  return (
    <span className={styles.bar}>
      <span className={styles.barText}>
        <span>{label}</span>
        <span className={styles.barValue}>{value}</span>
      </span>
      <span className={styles.track} aria-hidden>
        <i data-done={isDone} style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
