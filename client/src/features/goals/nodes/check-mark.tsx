/** The box of a step, empty or ticked. */

import styles from "./nodes.module.css";

export type CheckMarkProps = { isDone: boolean };

export function CheckMark({ isDone }: CheckMarkProps) {
  return (
    <span className={styles.box} data-done={isDone} aria-hidden>
      {isDone && (
        <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden>
          <path
            d="M3 6.8l2.4 2.4L10 4.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.9"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      )}
    </span>
  );
}
