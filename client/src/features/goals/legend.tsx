/** What the marks of the tree mean. */

import { EmberDot } from "@/components/ui/ember-dot";
import styles from "./tree.module.css";

const STEPS: readonly [number, string][] = [
  [0, "today"],
  [3, "3 d"],
  [7, "week"],
  [14, "2 w"],
  [30, "month"],
  [99, "longer"],
];

export type LegendProps = { isCompact?: boolean };

export function Legend({ isCompact = false }: LegendProps) {
  return (
    <div className={styles.legend} aria-hidden>
      <span>
        <b>Practised</b>
        {STEPS.map(([days, word]) => (
          <span key={word}>
            <EmberDot days={days} />
            {word}
          </span>
        ))}
      </span>
      {!isCompact && (
        <>
          <span>
            <b>Dot</b> time in all
          </span>
          <span>
            <b>Branch</b> time that flows up
          </span>
        </>
      )}
    </div>
  );
}
