/** A goal from far away: as large as its time, as warm as its last practice, named where the name fits. */

import type { Label, PlacedGoal } from "../layout/shapes";
import { sayDue, sayDueBelow, sayShortDue } from "../model/words";
import { useTreeActions } from "../tree-context";
import { Dot } from "./dot";
import { DueMark, flagOf } from "./due-mark";
import type { GoalLook } from "./flow-nodes";
import styles from "./nodes.module.css";

export type DotNodeProps = { placed: PlacedGoal; label: Label | null; look: GoalLook };

const FLAG_GAP = 3;

export function DotNode({ placed, label, look }: DotNodeProps) {
  const { today } = useTreeActions();
  const { goal, isOpen, foldCount, due, dueBelow } = placed.item;
  const flag = flagOf(placed.item);
  const said = [goal.name, due && goal.deadline ? sayDue(goal.deadline, today) : "", sayDueBelow(dueBelow)];
  const reach = placed.radius + (look.isSelected ? 8 : 4);
  return (
    <div className={styles.dotNode} title={said.filter(Boolean).join(", ")}>
      <Dot goal={goal} radius={placed.radius} look={look} />
      {flag && (
        <span className={styles.dotFlag} style={{ "--reach": `${reach - 4 + FLAG_GAP}px` }}>
          <DueMark {...flag} />
        </span>
      )}
      {label && (
        <span
          className={styles.dotLabel}
          data-side={label.side}
          data-flag={flag !== null}
          data-strong={goal.rank <= 1 || goal.parent === null || look.isSelected}
          style={{ "--reach": `${reach}px`, "--shift": `${label.shift}px` }}
        >
          {label.text}
          {label.side === "right" && !isOpen && foldCount > 0 && <small>{foldCount}</small>}
          {label.side === "right" && due && goal.deadline && <small>{sayShortDue(goal.deadline, due, today)}</small>}
        </span>
      )}
    </div>
  );
}
