/** What a menu item needs to know before it can be done: asked for in place, under the head of the panel. */

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Clash, convertGoal } from "../goal-operations";
import type { GoalLevelType } from "../model/levels";
import type { Forest, GoalNode } from "../model/tree";
import { ClashTask } from "./clash-task";
import { CopyTask } from "./copy-task";
import { MoveTask } from "./move-task";

export type Task =
  | { kind: "move" }
  | { kind: "copy" }
  | { kind: "clash"; type: GoalLevelType; clashes: readonly Clash[] }
  | null;

/** Return the task at hand, and how to change the level of a goal: at once, or with a task where others are in the way. */
export function useTask(goal: GoalNode) {
  const client = useQueryClient();
  const [task, setTask] = useState<Task>(null);
  const convert = async (type: GoalLevelType, levels: "keep" | "make_room" | "shift" = "keep") => {
    setTask(null);
    const clashes = await convertGoal(client, goal, type, levels);
    if (clashes.length > 0) setTask({ kind: "clash", type, clashes });
  };
  return { task, setTask, convert };
}

export type PanelTaskProps = {
  forest: Forest;
  goal: GoalNode;
  task: Task;
  onConvert: (type: GoalLevelType, levels: "make_room" | "shift") => void;
  onSelect: (id: string) => void;
  onClose: () => void;
};

export function PanelTask({ forest, goal, task, onConvert, onSelect, onClose }: PanelTaskProps) {
  if (task === null) return null;
  if (task.kind === "move") return <MoveTask forest={forest} goal={goal} onClose={onClose} />;
  if (task.kind === "copy") return <CopyTask goal={goal} onCopied={onSelect} onClose={onClose} />;
  return (
    <ClashTask
      type={task.type}
      clashes={task.clashes}
      onSelect={onSelect}
      onChoose={(levels) => onConvert(task.type, levels)}
      onClose={onClose}
    />
  );
}
