/** All about the selected goal: what it is, what it takes, what comes next; everything saves by itself. */

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { completeGoal, createGoal, trashGoal } from "../goal-writes";
import { useTreeView } from "../hooks/use-tree-view";
import type { Forest, GoalNode } from "../model/tree";
import { newId } from "../new-id";
import styles from "./panel.module.css";
import { PanelActions } from "./panel-actions";
import { PanelActivity } from "./panel-activity";
import { PanelBudget } from "./panel-budget";
import { PanelChildren } from "./panel-children";
import { PanelConflict } from "./panel-conflict";
import { PanelDescription } from "./panel-description";
import { PanelFigures } from "./panel-figures";
import { PanelFollow } from "./panel-follow";
import { PanelHead } from "./panel-head";
import { PanelHistory } from "./panel-history";
import { PanelLinks } from "./panel-links";
import { PanelMenu } from "./panel-menu";
import { PanelNext } from "./panel-next";
import { PanelSessions } from "./panel-sessions";
import { PanelSteps } from "./panel-steps";
import { PanelTargets } from "./panel-targets";
import { PanelTask, useTask } from "./panel-task";
import { PanelTitle } from "./panel-title";

export type GoalPanelProps = {
  forest: Forest;
  goal: GoalNode;
  today: string;
  /** Grows with each wish to rename, so that the field takes the focus. */
  renameAsked: number;
  onSelect: (id: string) => void;
  onAdded: (id: string) => void;
  onClose: () => void;
};

export function GoalPanel({ forest, goal, today, renameAsked, onSelect, onAdded, onClose }: GoalPanelProps) {
  const client = useQueryClient();
  const { view, setView } = useTreeView("near");
  const { task, setTask, convert } = useTask(goal);
  const [renames, setRenames] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
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
  const menu = (
    <PanelMenu
      goal={goal}
      view={view}
      onRename={() => setRenames((count) => count + 1)}
      onConvert={(type) => void convert(type)}
      onTask={(kind) => setTask({ kind })}
      onShow={(name) => {
        setView(name);
        // A sheet would hide what was asked for.
        if (panel.current?.closest("[role=dialog]")) onClose();
      }}
      onRemove={remove}
    />
  );
  const shared = { goal, today };
  return (
    <div className={styles.panel} ref={panel}>
      <PanelHead type={goal.type} menu={menu} onClose={onClose} />
      <PanelTask
        forest={forest}
        goal={goal}
        task={task}
        onConvert={(type, levels) => void convert(type, levels)}
        onSelect={onSelect}
        onClose={() => setTask(null)}
      />
      <PanelTitle {...shared} renameAsked={renameAsked + renames} />
      <PanelConflict id={goal.id} />
      <PanelActions goal={goal} onComplete={() => completeGoal(client, goal)} />
      <PanelFigures {...shared} />
      <PanelTargets {...shared} />
      <PanelSteps goal={goal} onSelect={onSelect} onAdd={(name, type) => add(name, type, false)} />
      <PanelChildren goal={goal} onSelect={onSelect} onAdd={(name, type) => add(name, type, true)} />
      <PanelFollow goal={goal} />
      <PanelSessions {...shared} />
      <PanelNext goal={goal} onSelect={onSelect} />
      <PanelDescription id={goal.id} />
      <PanelBudget goal={goal} />
      <PanelActivity {...shared} />
      <PanelLinks forest={forest} {...shared} />
      <PanelHistory id={goal.id} today={today} />
    </div>
  );
}
