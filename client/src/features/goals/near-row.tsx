/** A row of the phone's list: a card that opens its goal, with the way deeper at its edge; a step has its box. */

import { useQueryClient } from "@tanstack/react-query";
import { LevelLetter } from "@/components/ui/level-letter";
import { completeGoals } from "./goal-operations";
import type { TreeView } from "./hooks/use-tree-view";
import { dueOf } from "./model/deadlines";
import { isStepType } from "./model/levels";
import type { GoalNode } from "./model/tree";
import { countDue } from "./model/visible";
import { sayShortDue } from "./model/words";
import styles from "./near-list.module.css";
import { CheckMark } from "./nodes/check-mark";
import { DueMark } from "./nodes/due-mark";
import { GoalCard } from "./nodes/goal-card";
import nodes from "./nodes/nodes.module.css";
import { useTreeActions } from "./tree-context";

const { dimmed } = nodes;

type GoalButtonProps = { goal: GoalNode; isSelected?: boolean; onOpen: (id: string) => void };

export function GoalButton({ goal, isSelected = false, onOpen }: GoalButtonProps) {
  const { today } = useTreeActions();
  return (
    <button type="button" className={styles.card} data-selected={isSelected} onClick={() => onOpen(goal.id)}>
      <GoalCard goal={goal} dueBelow={countDue(goal, today)} />
    </button>
  );
}

export type NearRowProps = { goal: GoalNode; isDimmed: boolean; view: TreeView; onOpen: (id: string) => void };

export function NearRow({ goal, isDimmed, view, onOpen }: NearRowProps) {
  if (isStepType(goal.type)) return <StepRow goal={goal} isDimmed={isDimmed} onOpen={onOpen} />;
  const below = goal.children.length + goal.sessions.length + goal.linked.length;
  return (
    <li className={isDimmed ? dimmed : undefined}>
      <GoalButton goal={goal} isSelected={goal.id === view.selectedId} onOpen={onOpen} />
      {below > 0 && (
        <button
          type="button"
          className={styles.deeper}
          aria-label={`${below} below ${goal.name}`}
          onClick={() => view.setBranch(goal.id)}
        >
          <span>{below}</span>
        </button>
      )}
    </li>
  );
}

function StepRow({ goal, isDimmed, onOpen }: Omit<NearRowProps, "view">) {
  const client = useQueryClient();
  const { today } = useTreeActions();
  const due = dueOf(goal, today);
  return (
    <li className={isDimmed ? `${styles.step} ${dimmed}` : styles.step} data-done={goal.completed}>
      <button
        type="button"
        role="checkbox"
        aria-checked={goal.completed}
        aria-label={goal.name}
        onClick={() => void completeGoals(client, [goal], !goal.completed)}
      >
        <CheckMark isDone={goal.completed} />
      </button>
      <LevelLetter type={goal.type} size={16} />
      <button type="button" className={styles.stepName} onClick={() => onOpen(goal.id)}>
        {goal.name}
      </button>
      {due && goal.deadline && (
        <span className={styles.stepDue}>
          <DueMark due={due} />
          {sayShortDue(goal.deadline, due, today)}
        </span>
      )}
    </li>
  );
}
