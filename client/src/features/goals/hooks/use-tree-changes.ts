/** What can be done to a goal from the drawn tree; every change of it can be undone. */

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { showNotice } from "@/components/ui/undo-toast";
import { completeGoals, moveGoals, trashGoals } from "../goal-operations";
import { type Plan, planAmongSiblings, planIn, planOut } from "../model/moving";
import type { Forest } from "../model/tree";
import type { TreeView } from "./use-tree-view";

export interface TreeChanges {
  complete: (id: string) => void;
  /** Move to the trash; returns the id of the goal to go to. */
  trash: (id: string) => string | null;
  /** Move with Alt and an arrow: among the siblings, out, or in under the one above. Returns whether the key is one of these. */
  moveByKey: (id: string, key: string) => boolean;
  /** Show one goal with what is below it; null shows all. */
  showOnly: (id: string | null) => void;
}

interface Input {
  /** What is drawn, and the whole it is a part of. */
  forest: Forest;
  whole: Forest;
  view: TreeView;
  keepStill: (id: string) => void;
}

export function useTreeChanges(input: Input): TreeChanges {
  const client = useQueryClient();
  const latest = useRef(input);
  latest.current = input;
  return useMemo(() => {
    const planFor = (id: string, key: string): Plan | undefined => {
      const { forest, whole } = latest.current;
      const goal = forest.goals.get(id);
      if (!goal) return undefined;
      const shown = { roots: forest.roots, isPart: isBelowARoot(forest, whole) };
      if (key === "ArrowUp") return planAmongSiblings(shown, [goal], -1);
      if (key === "ArrowDown") return planAmongSiblings(shown, [goal], 1);
      if (key === "ArrowLeft") return planOut(shown, [goal]);
      return key === "ArrowRight" ? planIn(shown, [goal]) : undefined;
    };
    return {
      complete: (id) => {
        const goal = latest.current.whole.goals.get(id);
        if (goal) void completeGoals(client, [goal], !goal.completed);
      },
      trash: (id) => {
        const { forest, whole } = latest.current;
        const goal = forest.goals.get(id);
        const siblings = goal?.parent?.children ?? forest.roots;
        const place = siblings.findIndex((sibling) => sibling.id === id);
        const next = siblings[place + 1] ?? siblings[place - 1] ?? goal?.parent;
        void trashGoals(client, whole, [id]);
        return next?.id ?? null;
      },
      moveByKey: (id, key) => {
        const { whole, keepStill } = latest.current;
        const plan = planFor(id, key);
        if (plan === undefined) return false;
        if (plan && "refusal" in plan) showNotice(plan.refusal);
        if (plan && "place" in plan) {
          keepStill(id);
          void moveGoals(client, whole, [id], { ...plan.place, levels: "make_room" });
        }
        return true;
      },
      showOnly: (id) => latest.current.view.setBranch(id),
    };
  }, [client]);
}

/** Say whether what is drawn begins below a root of the whole. */
function isBelowARoot(forest: Forest, whole: Forest): boolean {
  return forest.roots.some((root) => Boolean(whole.goals.get(root.id)?.parent));
}
