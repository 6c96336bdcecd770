/** What a press on a drawn goal does; the goal stays where it is on the screen while the rest makes room. */

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { completeGoal } from "../goal-writes";
import type { Forest } from "../model/tree";
import type { TreeActions } from "../tree-context";
import type { VisibleTree } from "./use-visible-tree";

interface NodeActions {
  forest: Forest;
  today: string;
  tree: VisibleTree;
  keepStill: (id: string) => void;
  onChoose: (id: string) => void;
  onAddBelow: (id: string) => void;
}

export function useNodeActions({ forest, today, tree, keepStill, onChoose, onAddBelow }: NodeActions): TreeActions {
  const client = useQueryClient();
  const { setOpen, visible } = tree;
  const select = useCallback(
    (id: string) => {
      keepStill(id);
      onChoose(id);
    },
    [keepStill, onChoose],
  );
  const toggle = useCallback(
    (id: string) => {
      keepStill(id);
      setOpen(id, !visible.some((item) => item.goal.id === id && item.isOpen));
    },
    [keepStill, setOpen, visible],
  );
  return useMemo(() => {
    const complete = (id: string) => {
      const goal = forest.goals.get(id);
      if (goal) completeGoal(client, goal);
    };
    return { today, select, toggle, addBelow: onAddBelow, complete };
  }, [today, select, toggle, onAddBelow, forest, client]);
}
