/** What a card says about a goal; the same near in the tree and in the list on the phone. */

import { IconChevronRight } from "@tabler/icons-react";
import { LevelLetter } from "@/components/ui/level-letter";
import { formatDuration } from "@/lib/time";
import { showsBudget, showsNextStep } from "../layout/near";
import { dueOf } from "../model/deadlines";
import type { GoalNode } from "../model/tree";
import type { DueCount } from "../model/visible";
import { sayDue, sayShortDate } from "../model/words";
import { useTreeActions } from "../tree-context";
import { BudgetLine } from "./budget-line";
import { CardDot } from "./card-dot";
import { DueBelow } from "./due-below";
import { DueMark } from "./due-mark";
import styles from "./nodes.module.css";
import { RecentBars } from "./recent-bars";
import { Ring } from "./ring";

export type GoalCardProps = {
  goal: GoalNode;
  /** Deadlines of what is folded away below. */
  dueBelow: DueCount;
};

export function GoalCard({ goal, dueBelow }: GoalCardProps) {
  const { today } = useTreeActions();
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
            <CardDeadline goal={goal} />
            <DueBelow count={dueBelow} />
            <span className={styles.cardEmber}>
              <CardDot goal={goal} />
            </span>
          </div>
        </div>
      </div>
      <div className={styles.cardTimes}>
        <CardTimes goal={goal} />
        <RecentBars sessions={rollup.recent} today={today} />
      </div>
      {showsBudget(goal) && <BudgetLine goal={goal} />}
      {showsNextStep(goal) && (
        <div className={styles.cardNext}>
          <IconChevronRight size={15} stroke={1.6} aria-hidden />
          <span>{rollup.nextStep?.name}</span>
        </div>
      )}
    </>
  );
}

function CardDeadline({ goal }: { goal: GoalNode }) {
  const { today } = useTreeActions();
  const due = dueOf(goal, today);
  if (!due || goal.deadline === null) return <span>{sayShortDate(goal.deadline, today)}</span>;
  return (
    <span className={styles.cardDue}>
      <DueMark due={due} />
      {sayDue(goal.deadline, today)}
    </span>
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
