/** The one line of an empty tree. Its level is ultimate unless the letter is pressed. */

import { Menu } from "@mantine/core";
import { useState } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { levelOf } from "@/lib/levels";
import { type GoalLevelType, goalLevelsBelow } from "../model/levels";
import styles from "./empty-tree.module.css";

export type RootLineProps = { onAdd: (name: string, type: GoalLevelType) => void };

export function RootLine({ onAdd }: RootLineProps) {
  const [name, setName] = useState("");
  const [type, setType] = useState<GoalLevelType>("UltimateGoal");
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") onAdd(name.trim(), type);
  };
  return (
    <form className={styles.line} onSubmit={submit}>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={styles.level} aria-label={`Level: ${levelOf(type).word}. Change it`}>
            <LevelLetter type={type} size={20} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {goalLevelsBelow(null).map((level) => (
            <Menu.Item
              key={level.type}
              leftSection={<LevelLetter type={level.type} />}
              onClick={() => setType(level.type)}
            >
              {level.word}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <input
        // biome-ignore lint/a11y/noAutofocus: the page is this one question
        autoFocus
        aria-label="What do you want to be able to do?"
        placeholder="for example: play what I hear, in front of people"
        value={name}
        maxLength={500}
        enterKeyHint="done"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <kbd>Enter</kbd>
    </form>
  );
}
