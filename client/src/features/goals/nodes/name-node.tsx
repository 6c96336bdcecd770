/** A goal half way: its dot, its name and its time. */

import { isNameAbove } from "../layout/middle";
import type { PlacedGoal } from "../layout/shapes";
import { warmth } from "../model/rollups";
import { sayHours } from "../model/words";
import { useTreeActions } from "../tree-context";
import { Dot } from "./dot";
import type { GoalLook } from "./flow-nodes";
import { FoldBadge } from "./fold-badge";
import styles from "./nodes.module.css";

export type NameNodeProps = { placed: PlacedGoal; look: GoalLook };

export function NameNode({ placed, look }: NameNodeProps) {
  const { today } = useTreeActions();
  const { item, radius } = placed;
  const { goal, isOpen, foldCount } = item;
  const dot = <Dot days={warmth(goal, today)} radius={radius} look={look} />;
  const hours = sayHours(goal.rollup.totalSeconds);
  if (isNameAbove(item)) {
    return (
      <div className={styles.nameAbove} style={{ "--radius": `${radius}px` }} title={goal.name}>
        <span className={styles.nameText} data-strong={goal.depth === 0}>
          {goal.name}
        </span>
        <span className={styles.nameDot}>{dot}</span>
        <small>{hours}</small>
      </div>
    );
  }
  const below = !isOpen && foldCount > 0;
  return (
    <div className={styles.nameLine} data-selected={look.isSelected} data-done={goal.completed} title={goal.name}>
      <span className={styles.lineDot}>{dot}</span>
      <span className={styles.nameText} data-strong={goal.depth === 0}>
        {goal.name}
      </span>
      <small>{hours}</small>
      {below && <FoldBadge item={item} isQuiet />}
    </div>
  );
}
