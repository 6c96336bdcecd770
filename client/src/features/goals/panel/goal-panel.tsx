/** All about the selected goal: what it is, what it takes, what comes next; everything saves by itself. */

import { useQueryClient } from "@tanstack/react-query";
import { completeGoal, createGoal, trashGoal } from "../goal-writes";
import type { GoalNode } from "../model/tree";
import { newId } from "../new-id";
import styles from "./panel.module.css";
import { PanelActions } from "./panel-actions";
import { PanelAdd } from "./panel-add";
import { PanelConflict } from "./panel-conflict";
import { PanelDescription } from "./panel-description";
import { PanelFigures } from "./panel-figures";
import { PanelHead } from "./panel-head";
import { PanelSessions } from "./panel-sessions";
import { PanelSteps } from "./panel-steps";
import { PanelTitle } from "./panel-title";

export type GoalPanelProps = {
  goal: GoalNode;
  today: string;
  /** Grows with each wish to rename, so that the field takes the focus. */
  renameAsked: number;
  onSelect: (id: string) => void;
  onAdded: (id: string) => void;
  onClose: () => void;
};

export function GoalPanel({ goal, today, renameAsked, onSelect, onAdded, onClose }: GoalPanelProps) {
  const client = useQueryClient();
  const remove = () => {
    void trashGoal(client, { id: goal.id, name: goal.name, count: goal.rollup.goalCount + 1 });
    if (goal.parent) onSelect(goal.parent.id);
    else onClose();
  };
  const add = (name: string, type: GoalNode["type"], isOpened: boolean) => {
    const id = newId();
    void createGoal(client, { id, type, name, parent_id: goal.id });
    if (isOpened) onAdded(id);
  };
  return (
    <div className={styles.panel}>
      <PanelHead type={goal.type} onRemove={remove} onClose={onClose} />
      <PanelTitle goal={goal} today={today} renameAsked={renameAsked} />
      <PanelConflict id={goal.id} />
      <PanelActions goal={goal} onComplete={() => completeGoal(client, goal)} />
      <PanelFigures goal={goal} today={today} />
      <PanelDescription id={goal.id} />
      <PanelSteps goal={goal} onSelect={onSelect} onAdd={(name, type) => add(name, type, false)} />
      <PanelAdd goal={goal} onAdd={(name, type) => add(name, type, true)} />
      <PanelSessions goal={goal} today={today} />
    </div>
  );
}
