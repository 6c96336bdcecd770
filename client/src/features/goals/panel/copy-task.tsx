/** Copies the goal and everything below it, with its sessions or without, and with later dates. */

import { Button, Checkbox, NumberInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { copyGoal } from "../goal-operations";
import type { GoalNode } from "../model/tree";
import styles from "./panel.module.css";
import { TaskBox } from "./task-box";

const MOST_DAYS = 36_500;

export type CopyTaskProps = { goal: GoalNode; onCopied: (id: string) => void; onClose: () => void };

export function CopyTask({ goal, onCopied, onClose }: CopyTaskProps) {
  const client = useQueryClient();
  const [withSessions, setWithSessions] = useState(false);
  const [days, setDays] = useState<number | string>(0);
  const count = goal.rollup.goalCount + 1;
  const copy = async () => {
    onClose();
    const id = await copyGoal(client, goal, { with_sessions: withSessions, shift_days: Number(days) || 0 });
    if (id) onCopied(id);
  };
  return (
    <TaskBox title={count === 1 ? "Copy this goal" : `Copy ${count} goals`} onClose={onClose}>
      <form
        className={styles.taskForm}
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        <Checkbox
          size="xs"
          label="With the sessions"
          checked={withSessions}
          autoFocus
          onChange={(event) => setWithSessions(event.currentTarget.checked)}
        />
        <NumberInput
          size="xs"
          label="Days later"
          description="Moves deadlines, dates of targets and sessions"
          value={days}
          min={-MOST_DAYS}
          max={MOST_DAYS}
          allowDecimal={false}
          onChange={setDays}
        />
        <Button type="submit" size="xs">
          Copy
        </Button>
      </form>
    </TaskBox>
  );
}
