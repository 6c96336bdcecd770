/** What a card says about a goal; the same near in the tree and in the list on the phone. */

import { IconChevronRight } from "@tabler/icons-react";
import { EmberDot } from "@/components/ui/ember-dot";
import { LevelLetter } from "@/components/ui/level-letter";
import { formatDuration } from "@/lib/time";
import { showsNextStep } from "../layout/near";
import { daysSince } from "../model/rollups";
import type { GoalNode } from "../model/tree";
import { sayShortDate } from "../model/words";
import styles from "./nodes.module.css";
import { RecentBars } from "./recent-bars";
import { Ring } from "./ring";

export type GoalCardProps = { goal: GoalNode; today: string };

export function GoalCard({ goal, today }: GoalCardProps) {
  const { rollup } = goal;
  return (
    <>
      <div className={styles.cardHead}>
        <Ring progress={rollup.progress} isDone={goal.completed} />
        <div className={styles.cardTitles}>
          <div className={styles.cardName} title={goal.name}>
            {goal.name}
          </div>
          <div className={styles.cardSub}>
            <LevelLetter type={goal.type} size={15} />
            <span>{sayShortDate(goal.deadline, today)}</span>
            <span className={styles.cardEmber}>
              <EmberDot days={daysSince(rollup.lastDay, today)} />
            </span>
          </div>
        </div>
      </div>
      <div className={styles.cardTimes}>
        <CardTimes goal={goal} />
        <RecentBars sessions={rollup.recent} today={today} />
      </div>
      {showsNextStep(goal) && (
        <div className={styles.cardNext}>
          <IconChevronRight size={15} stroke={1.6} aria-hidden />
          <span>{rollup.nextStep?.name}</span>
        </div>
      )}
    </>
  );
}

function CardTimes({ goal: { rollup } }: { goal: GoalNode }) {
  if (rollup.totalCount === 0) return <span>No sessions yet</span>;
  if (rollup.belowSeconds === 0) return <b>{formatDuration(rollup.ownSeconds)}</b>;
  return (
    <>
      {rollup.ownSeconds > 0 && (
        <span>
          <b>{formatDuration(rollup.ownSeconds)}</b> own
        </span>
      )}
      <span>{formatDuration(rollup.totalSeconds)} in all</span>
    </>
  );
}
