/** The session's checklist: one line each, a keystroke to add. */

import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { Step } from "@/api/types";
import { AddStep } from "@/components/ui/add-step";
import { Card } from "@/components/ui/card";
import { LevelLetter } from "@/components/ui/level-letter";
import { Tick } from "@/components/ui/tick";
import { useBeside } from "@/features/sessions/beside/use-beside";
import styles from "./beside.module.css";

export function StepsCard() {
  const { session, run, addStep } = useBeside();
  const tick = ({ id, name, completed }: Step) =>
    void run([{ op: completed ? "reopen" : "complete", id }], completed ? `Reopened “${name}”.` : `Done: “${name}”.`);
  const remove = ({ id, name }: Step) => void run([{ op: "trash", id }], `Moved “${name}” to the trash.`);
  return (
    <Card title="Steps">
      <ul>
        {session.steps.map((step) => (
          <li key={step.id} className={styles.step}>
            <Tick
              className={styles.tickLine}
              label={`Done: ${step.name}`}
              isDone={step.completed}
              onChange={() => tick(step)}
            >
              <LevelLetter type={step.type} />
              <span className={styles.stepName} data-done={step.completed}>
                {step.name}
              </span>
            </Tick>
            <ActionIcon variant="subtle" size={28} aria-label={`Remove ${step.name}`} onClick={() => remove(step)}>
              <IconX size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <AddStep onAdd={(name) => void addStep(name)} />
    </Card>
  );
}
