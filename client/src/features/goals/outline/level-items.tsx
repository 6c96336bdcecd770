/** "Change level" in the menu of a row. Where goals below are in the way, the row says so and offers to move them along. */

import { useQueryClient } from "@tanstack/react-query";
import { convertGoal } from "../goal-operations";
import { LevelMenu } from "../level-menu";
import type { GoalLevelType } from "../model/levels";
import type { GoalNode } from "../model/tree";
import { useOutlineWorld } from "./outline-context";
import { sayClashes } from "./outline-words";

export type LevelItemsProps = { goal: GoalNode };

export function LevelItems({ goal }: LevelItemsProps) {
  const { verbs } = useOutlineWorld();
  const client = useQueryClient();
  const change = async (type: GoalLevelType) => {
    const clashes = await convertGoal(client, goal, type);
    if (clashes.length === 0) return;
    const moveAlong = (levels: "make_room" | "shift") => () => {
      verbs.hush(goal.id);
      void convertGoal(client, goal, type, levels);
    };
    const offers = [
      { label: "Make room", title: "Each moves down only as far as it must", do: moveAlong("make_room") },
      { label: "Shift all below", title: "Everything below moves as far as the goal itself", do: moveAlong("shift") },
    ];
    // Goals can change their level, sessions cannot.
    const hasSessions = clashes.some((clash) => clash.type === "PracticeSession");
    verbs.say({ id: goal.id, words: sayClashes(clashes), offers: hasSessions ? [] : offers });
  };
  return <LevelMenu goal={goal} onConvert={(type) => void change(type)} />;
}
