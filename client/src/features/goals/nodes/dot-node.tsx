/** A goal from far away: as large as its time, as warm as its last practice, named where the name fits. */

import type { Label, PlacedGoal } from "../layout/shapes";
import { warmth } from "../model/rollups";
import { useTreeActions } from "../tree-context";
import { Dot } from "./dot";
import type { GoalLook } from "./flow-nodes";
import styles from "./nodes.module.css";

export type DotNodeProps = { placed: PlacedGoal; label: Label | null; look: GoalLook };

export function DotNode({ placed, label, look }: DotNodeProps) {
  const { today } = useTreeActions();
  const { goal, isOpen, foldCount } = placed.item;
  const title = label && !label.text.endsWith("…") ? undefined : goal.name;
  return (
    <div className={styles.dotNode} title={title}>
      <Dot days={warmth(goal, today)} radius={placed.radius} look={look} />
      {label && (
        <span
          className={styles.dotLabel}
          data-side={label.side}
          data-strong={goal.rank <= 1 || goal.parent === null || look.isSelected}
          style={{ "--reach": `${placed.radius + (look.isSelected ? 8 : 4)}px`, "--shift": `${label.shift}px` }}
        >
          {label.text}
          {label.side === "right" && !isOpen && foldCount > 0 && <small>{foldCount}</small>}
        </span>
      )}
    </div>
  );
}
