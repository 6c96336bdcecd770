/** A goal half way: its dot, its name and its time, and its deadline when that is near or past. */

import { isNameAbove } from "../layout/middle";
import type { PlacedGoal } from "../layout/shapes";
import { sayDueBelow, sayHours, sayShortDue } from "../model/words";
import { useTreeActions } from "../tree-context";
import { Dot } from "./dot";
import { DueMark, flagOf } from "./due-mark";
import type { GoalLook } from "./flow-nodes";
import { FoldBadge } from "./fold-badge";
import styles from "./nodes.module.css";

export type NameNodeProps = { placed: PlacedGoal; look: GoalLook };

export function NameNode({ placed, look }: NameNodeProps) {
  const { today } = useTreeActions();
  const { item, radius } = placed;
  const { goal, isOpen, foldCount, due, dueBelow } = item;
  const dot = <Dot goal={goal} radius={radius} look={look} />;
  const hours = sayHours(goal.rollup.totalSeconds);
  const flag = flagOf(item);
  const mark = flag && (
    <span className={styles.nameDue} title={sayDueBelow(dueBelow) || undefined}>
      <DueMark {...flag} />
      {due && goal.deadline && sayShortDue(goal.deadline, due, today)}
    </span>
  );
  const name = (
    <span className={styles.nameText} data-strong={goal.depth === 0}>
      {goal.name}
    </span>
  );
  if (isNameAbove(item)) {
    return (
      <div className={styles.nameAbove} style={{ "--radius": `${radius}px` }} title={goal.name}>
        {name}
        <span className={styles.nameDot}>{dot}</span>
        <small>
          {hours} {mark}
        </small>
      </div>
    );
  }
  return (
    <div className={styles.nameLine} data-selected={look.isSelected} data-done={goal.completed} title={goal.name}>
      <span className={styles.lineDot}>{dot}</span>
      {name}
      <small>{hours}</small>
      {mark && <small>{mark}</small>}
      {!isOpen && foldCount > 0 && <FoldBadge item={item} isQuiet />}
    </div>
  );
}
