/** What a goal adds up to, in columns; a narrow outline has fewer. The row says all of it in one sentence. */

import { IconCheck } from "@tabler/icons-react";
import { EmberDot } from "@/components/ui/ember-dot";
import { formatDuration } from "@/lib/time";
import { warmth } from "../model/rollups";
import type { GoalNode } from "../model/tree";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";
import { sayDays, sayDue, sayProgress } from "./outline-words";

export type RowCellsProps = { goal: GoalNode };

export function RowCells({ goal }: RowCellsProps) {
  const { today, maxSeconds, isPhone, verbs } = useOutlineWorld();
  const { progress, totalSeconds, discipline, nextStep } = goal.rollup;
  const days = warmth(goal, today);
  const due = sayDue(goal, today);
  const share = maxSeconds > 0 ? totalSeconds / maxSeconds : 0;
  const practised = (
    <>
      <EmberDot days={days} size={10} />
      <span>{sayDays(days)}</span>
    </>
  );
  if (isPhone)
    return (
      <button
        type="button"
        tabIndex={-1}
        className={styles.practised}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          verbs.openPanel(goal.id);
        }}
      >
        {practised}
      </button>
    );
  return (
    <>
      <span className={styles.progress} aria-hidden>
        {goal.completed ? (
          <IconCheck size={15} stroke={1.8} className={styles.done} aria-hidden />
        ) : (
          progress !== null && (
            <>
              <span className={styles.track}>
                <i style={{ width: `${Math.round(progress * 100)}%` }} />
              </span>
              <span className={styles.percent}>{sayProgress(progress)}</span>
            </>
          )
        )}
      </span>
      <span className={styles.time} aria-hidden>
        <span>{totalSeconds > 0 ? formatDuration(totalSeconds) : ""}</span>
        {totalSeconds > 0 && (
          <i style={{ "--share": share.toFixed(3), background: `var(--d-${discipline ?? "general"})` }} />
        )}
      </span>
      <span className={styles.practised} aria-hidden>
        {practised}
      </span>
      <span className={styles.due} data-near={due.isNear} aria-hidden>
        {due.text}
      </span>
      <span className={styles.next} aria-hidden>
        {goal.completed || nextStep?.id === goal.id ? "" : nextStep?.name}
      </span>
    </>
  );
}
