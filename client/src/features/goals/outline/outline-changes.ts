/** Changes of the tree that the outline makes: moving, trashing and finishing what is picked. */

import type { QueryClient } from "@tanstack/react-query";
import { completeGoals, moveGoals, trashGoals } from "../goal-operations";
import type { GoalsViewProps } from "../goals-view";
import { type Plan, planAmongSiblings, planIn, planOut } from "../model/moving";
import type { GoalNode } from "../model/tree";
import { rowAfterLosing } from "./outline-going";
import type { Way } from "./outline-keys";
import { changed, NO_PICKS } from "./outline-picks";
import type { Outline } from "./use-outline";

/** The outline as it is at this moment. */
export type Now = () => Outline & GoalsViewProps;

export interface OutlineChanges {
  /** The goals a change is about: what is picked, else the current row. */
  chosen: () => GoalNode[];
  follow: (plan: Plan) => void;
  move: (way: Way) => void;
  trash: () => void;
  complete: () => void;
}

export function makeChanges(now: Now, client: QueryClient): OutlineChanges {
  const chosen = () => {
    const { forest, picks, currentId } = now();
    return changed(forest, picks, currentId);
  };
  const follow = (plan: Plan) => {
    const { forest, whole, setOpen, setRefusal, currentId, focus, editing } = now();
    const moved = chosen();
    const [first] = moved;
    if (!plan || !first) return;
    if ("refusal" in plan) {
      setRefusal({ id: currentId ?? first.id, words: plan.refusal });
      return;
    }
    setRefusal(null);
    const parent = plan.place.parentId === null ? undefined : forest.goals.get(plan.place.parentId);
    if (parent) setOpen([parent], true);
    const ids = moved.map((goal) => goal.id);
    const say = (words: string) => setRefusal({ id: currentId ?? first.id, words });
    void moveGoals(client, whole, ids, { ...plan.place, levels: "shift" }, say);
    if (!editing) focus(currentId ?? first.id);
  };
  const move = (way: Way) => {
    const { shown } = now();
    if (way === "in") follow(planIn(shown, chosen()));
    else if (way === "out") follow(planOut(shown, chosen()));
    else follow(planAmongSiblings(shown, chosen(), way === "up" ? -1 : 1));
  };
  const trash = () => {
    const { rows, whole, focus, setPicks, setRefusal } = now();
    const gone = chosen();
    const next = rowAfterLosing(rows, gone);
    const ids = gone.map((goal) => goal.id);
    setPicks(NO_PICKS);
    setRefusal(null);
    void trashGoals(client, whole, ids);
    if (next) focus(next);
  };
  const complete = () => {
    const goals = chosen();
    const isOpen = goals.some((goal) => !goal.completed);
    void completeGoals(
      client,
      goals.filter((goal) => goal.completed !== isOpen),
      isOpen,
    );
  };
  return { chosen, follow, move, trash, complete };
}
