/** The sequence in proportion: held, on, to come. */

import styles from "./yoga.module.css";

export type PoseStripProps = {
  parts: readonly { seconds: number; fill: number }[];
  /** The one that is on. */
  current?: number;
};

export function PoseStrip({ parts, current }: PoseStripProps) {
  return (
    <div className={styles.strip} aria-hidden>
      {parts.map(({ seconds, fill }, index) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a strip are their places
          key={index}
          data-current={index === current}
          style={{ flexGrow: Math.max(1, seconds) }}
        >
          <b style={{ width: `${Math.round(fill * 1000) / 10}%` }} />
        </i>
      ))}
    </div>
  );
}
