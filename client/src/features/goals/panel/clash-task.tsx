/** The goals whose level would not fit below the new one, and what can be done about it. */

import { Button } from "@mantine/core";
import { LevelLetter } from "@/components/ui/level-letter";
import { levelOf } from "@/lib/levels";
import type { Clash } from "../goal-operations";
import styles from "./panel.module.css";
import { TaskBox } from "./task-box";

const SHOWN = 6;

export type ClashTaskProps = {
  type: string;
  clashes: readonly Clash[];
  onSelect: (id: string) => void;
  onChoose: (levels: "make_room" | "shift") => void;
  onClose: () => void;
};

export function ClashTask({ type, clashes, onSelect, onChoose, onClose }: ClashTaskProps) {
  // Goals can change their level, sessions cannot.
  const hasSessions = clashes.some((clash) => clash.type === "PracticeSession");
  const count = clashes.length === 1 ? "One goal below does" : `${clashes.length} goals below do`;
  const says = hasSessions
    ? "It has sessions, and they cannot stand under a step."
    : `${count} not fit under that level.`;
  return (
    <TaskBox title={`Change to “${levelOf(type).word}”`} onClose={onClose}>
      <p role="alert" className={styles.taskText}>
        {says}
      </p>
      <ul>
        {clashes.slice(0, SHOWN).map((clash) => (
          <li key={clash.id} className={styles.clash}>
            <LevelLetter type={clash.type} size={16} />
            {clash.type === "PracticeSession" ? (
              <span>{clash.name}</span>
            ) : (
              <button type="button" className={styles.stepName} onClick={() => onSelect(clash.id)}>
                {clash.name}
              </button>
            )}
          </li>
        ))}
        {clashes.length > SHOWN && <li className={styles.none}>and {clashes.length - SHOWN} more</li>}
      </ul>
      <div className={styles.taskActions}>
        {!hasSessions && <Choices onChoose={onChoose} />}
        <Button autoFocus={hasSessions} size="xs" variant="default" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </TaskBox>
  );
}

function Choices({ onChoose }: Pick<ClashTaskProps, "onChoose">) {
  return (
    <>
      <Button autoFocus size="xs" title="Each moves down only as far as it must" onClick={() => onChoose("make_room")}>
        Make room
      </Button>
      <Button
        size="xs"
        variant="default"
        title="Everything below moves as far as the goal itself"
        onClick={() => onChoose("shift")}
      >
        Shift all below
      </Button>
    </>
  );
}
