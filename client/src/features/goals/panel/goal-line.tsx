/** A goal on one line: a press ticks it, a press on its name opens it. */

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { completeGoal } from "../goal-writes";
import type { GoalNode } from "../model/tree";
import { CheckMark } from "../nodes/check-mark";
import styles from "./panel.module.css";

export type GoalLineProps = {
  goal: Pick<GoalNode, "id" | "name" | "type" | "completed">;
  indent?: number;
  /** At the right: a time, a date. */
  aside?: ReactNode;
  onSelect: (id: string) => void;
};

export function GoalLine({ goal, indent = 0, aside, onSelect }: GoalLineProps) {
  const client = useQueryClient();
  return (
    <div className={styles.step} style={{ paddingLeft: indent * 20 }}>
      <button
        type="button"
        role="checkbox"
        aria-checked={goal.completed}
        aria-label={goal.name}
        className={styles.stepBox}
        onClick={() => completeGoal(client, goal)}
      >
        <CheckMark isDone={goal.completed} />
      </button>
      <LevelLetter type={goal.type} size={16} />
      <button type="button" className={styles.stepName} data-done={goal.completed} onClick={() => onSelect(goal.id)}>
        {goal.name}
      </button>
      {aside && <span className={styles.lineAside}>{aside}</span>}
    </div>
  );
}
