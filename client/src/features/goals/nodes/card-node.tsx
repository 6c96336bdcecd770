/** A goal from near: a card with the count of what is folded at its edge and a plus on hover. */

import { IconPlus } from "@tabler/icons-react";
import { nextChildLevel } from "../model/levels";
import type { VisibleGoal } from "../model/visible";
import { useTreeActions } from "../tree-context";
import type { GoalLook } from "./flow-nodes";
import { FoldBadge } from "./fold-badge";
import { GoalCard } from "./goal-card";
import styles from "./nodes.module.css";

export type CardNodeProps = { item: VisibleGoal; look: GoalLook };

export function CardNode({ item, look }: CardNodeProps) {
  const { addBelow } = useTreeActions();
  const { goal } = item;
  return (
    <div
      className={styles.card}
      data-selected={look.isSelected}
      data-trail={look.isOnTrail}
      data-focused={look.isFocused}
    >
      <GoalCard goal={goal} dueBelow={item.dueBelow} />
      <FoldBadge item={item} />
      {nextChildLevel(goal.type) && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.plus} nopan`}
          title="Add a goal below (n)"
          onClick={(event) => {
            event.stopPropagation();
            addBelow(goal.id);
          }}
        >
          <IconPlus size={15} stroke={1.6} aria-hidden />
        </button>
      )}
    </div>
  );
}
