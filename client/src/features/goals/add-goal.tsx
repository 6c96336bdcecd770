/** One line that makes a goal: its level is guessed and can be changed; Enter makes it, Escape leaves. */

import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useId, useState } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import styles from "./add-goal.module.css";
import { type GoalLevelType, goalLevelsBelow } from "./model/levels";

export type AddGoalProps = {
  /** The goal it will stand below; null for a root. */
  parent: { type: string; name: string } | null;
  onAdd: (name: string, type: GoalLevelType) => void;
  onClose?: () => void;
};

export function AddGoal({ parent, onAdd, onClose }: AddGoalProps) {
  const levels = goalLevelsBelow(parent?.type ?? null);
  const [chosen, setChosen] = useState<GoalLevelType | null>(null);
  const [name, setName] = useState("");
  const level = levels.find((candidate) => candidate.type === chosen) ?? levels[0];
  const field = useId();
  if (!level) return null;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const said = name.trim();
    if (said === "") return;
    setName("");
    onAdd(said, level.type);
  };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose?.();
      }}
    >
      <div className={styles.top}>
        <label htmlFor={field}>{parent ? `Below “${parent.name}”` : "A new root"}</label>
        {onClose && (
          <ActionIcon variant="subtle" size="md" aria-label="Close" onClick={onClose}>
            <IconX size={15} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      <div className={styles.line}>
        <LevelLetter type={level.type} />
        <input
          id={field}
          // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
          autoFocus
          value={name}
          maxLength={500}
          placeholder={`${level.word} goal`}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <kbd>Enter</kbd>
      </div>
      {levels.length > 1 && (
        <div className={styles.levels} role="radiogroup" aria-label="Level">
          {levels.map((candidate) => (
            <button
              key={candidate.type}
              type="button"
              role="radio"
              aria-checked={candidate.type === level.type}
              onClick={() => setChosen(candidate.type)}
            >
              <span aria-hidden>
                <LevelLetter type={candidate.type} size={15} />
              </span>
              {candidate.word}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
