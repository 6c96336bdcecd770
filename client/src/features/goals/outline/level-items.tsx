/** "Change level" in the menu of a row. Where goals below are in the way, the row says so and offers to move them along. */

import { Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { LevelLetter } from "@/components/ui/level-letter";
import { convertGoal } from "../goal-operations";
import { type GoalLevelType, goalLevelsBelow } from "../model/levels";
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
  const levels = goalLevelsBelow(goal.parent?.type ?? null).filter((level) => level.type !== goal.type);
  if (levels.length === 0) return null;
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>Change level</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {levels.map((level) => (
          <Menu.Item
            key={level.type}
            leftSection={
              <span aria-hidden>
                <LevelLetter type={level.type} size={16} />
              </span>
            }
            onClick={() => void change(level.type)}
          >
            {level.word}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
