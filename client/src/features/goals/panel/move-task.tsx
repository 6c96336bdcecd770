/** Moves the goal: a list of the goals it could stand under, found by typing. */

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { moveGoals } from "../goal-operations";
import { ancestorsOf } from "../model/forest";
import { canBeRoot, possibleParents } from "../model/places";
import type { Forest, GoalNode } from "../model/tree";
import { PickList } from "./pick-list";
import { TaskBox } from "./task-box";

const TOP = "top";

export type MoveTaskProps = { forest: Forest; goal: GoalNode; onClose: () => void };

export function MoveTask({ forest, goal, onClose }: MoveTaskProps) {
  const client = useQueryClient();
  const picks = useMemo(() => {
    const places = possibleParents(forest, goal).map((parent) => ({
      id: parent.id,
      name: parent.name,
      mark: <LevelLetter type={parent.type} size={16} />,
      detail: ancestorsOf(parent)
        .map(({ name }) => name)
        .join(" › "),
    }));
    const top = { id: TOP, name: "The top level", mark: null };
    return canBeRoot(goal) ? [top, ...places] : places;
  }, [forest, goal]);
  return (
    <TaskBox title="Move to" onClose={onClose}>
      <PickList
        label="Search goals"
        picks={picks}
        empty="There is no other goal it could stand under."
        onClose={onClose}
        onPick={(id) => {
          onClose();
          void moveGoals(client, forest, [goal.id], { parentId: id === TOP ? null : id });
        }}
      />
    </TaskBox>
  );
}
