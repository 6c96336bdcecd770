/** Moves the goal: a list of the goals it could stand under, found by typing. */

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { moveGoals } from "../goal-operations";
import { canBeRoot, possibleParents } from "../model/places";
import type { Forest, GoalNode } from "../model/tree";
import { PlacePicker } from "../place-picker";
import { TaskBox } from "./task-box";

export type MoveTaskProps = { forest: Forest; goal: GoalNode; onClose: () => void };

export function MoveTask({ forest, goal, onClose }: MoveTaskProps) {
  const client = useQueryClient();
  const places = useMemo(() => possibleParents(forest, goal), [forest, goal]);
  return (
    <TaskBox title="Move to" onClose={onClose}>
      <PlacePicker
        label="Search goals"
        places={places}
        hasTop={canBeRoot(goal)}
        onClose={onClose}
        onPick={(parentId) => {
          onClose();
          void moveGoals(client, forest, [goal.id], { parentId });
        }}
      />
    </TaskBox>
  );
}
