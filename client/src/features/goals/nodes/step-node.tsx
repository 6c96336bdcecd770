/** A step near: one line with its box. */

import { LevelLetter } from "@/components/ui/level-letter";
import type { VisibleGoal } from "../model/visible";
import { sayShortDue } from "../model/words";
import { useTreeActions } from "../tree-context";
import { CheckMark } from "./check-mark";
import { DueMark } from "./due-mark";
import type { GoalLook } from "./flow-nodes";
import { FoldBadge } from "./fold-badge";
import styles from "./nodes.module.css";

export type StepNodeProps = { item: VisibleGoal; look: GoalLook };

export function StepNode({ item, look }: StepNodeProps) {
  const { complete, today } = useTreeActions();
  const { goal } = item;
  return (
    <div
      className={styles.step}
      data-selected={look.isSelected}
      data-trail={look.isOnTrail}
      data-focused={look.isFocused}
      data-done={goal.completed}
      title={goal.name}
    >
      <button
        type="button"
        tabIndex={-1}
        className={`${styles.stepBox} nopan`}
        title={goal.completed ? "Open again" : "Done"}
        onClick={(event) => {
          event.stopPropagation();
          complete(goal.id);
        }}
      >
        <CheckMark isDone={goal.completed} />
      </button>
      <LevelLetter type={goal.type} size={15} />
      <span className={styles.stepName}>{goal.name}</span>
      {item.due && goal.deadline && (
        <span className={styles.stepDue}>
          <DueMark due={item.due} />
          {sayShortDue(goal.deadline, item.due, today)}
        </span>
      )}
      <FoldBadge item={item} />
    </div>
  );
}
