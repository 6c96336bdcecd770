/** How long this prompt has taken, against the mean of its earlier times. */

import styles from "./run.module.css";

export type AttemptBarProps = {
  seconds: number;
  /** Null: it was never right. */
  meanSeconds: number | null;
};

/** The mean stands at three fifths of the bar. */
const ROOM = 5 / 3;
const ROOM_SECONDS = 10;

export function AttemptBar({ seconds, meanSeconds }: AttemptBarProps) {
  const whole = meanSeconds ? meanSeconds * ROOM : ROOM_SECONDS;
  return (
    <div className={styles.attempt}>
      <span className={styles.seconds} role="timer" aria-label="Time of this one">
        {seconds.toFixed(1)}
        <small>s</small>
      </span>
      <span className={styles.bar} aria-hidden>
        <i style={{ width: `${Math.min(100, (100 * seconds) / whole)}%` }} />
        {meanSeconds && <b style={{ left: `${100 / ROOM}%` }} />}
      </span>
      <span className={styles.mean}>{meanSeconds ? `your mean ${meanSeconds.toFixed(1)} s` : "no mean yet"}</span>
    </div>
  );
}
