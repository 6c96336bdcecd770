/** "Change level" of a goal, as a part of a menu: the levels that fit below the goal above it. */

import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { type GoalLevelType, goalLevelsBelow } from "./model/levels";
import type { GoalNode } from "./model/tree";

export type LevelMenuProps = {
  goal: GoalNode;
  icon?: ReactNode;
  position?: "left-start" | "right-start";
  onConvert: (type: GoalLevelType) => void;
};

export function LevelMenu({ goal, icon, position = "right-start", onConvert }: LevelMenuProps) {
  const levels = goalLevelsBelow(goal.parent?.type ?? null).filter((level) => level.type !== goal.type);
  if (levels.length === 0) return null;
  return (
    <Menu.Sub position={position}>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={icon}>Change level</Menu.Sub.Item>
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
            onClick={() => onConvert(level.type)}
          >
            {level.word}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
