/** The session's checklist: one line each, a keystroke to add. */

import { ActionIcon } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { Step } from "@/api/types";
import { Card } from "@/components/ui/card";
import { LevelLetter } from "@/components/ui/level-letter";
import { useBeside } from "@/features/sessions/beside/use-beside";
import styles from "./beside.module.css";

export function StepsCard() {
  const { session, run, addStep } = useBeside();
  const [typed, setTyped] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === "") return;
    void addStep(typed.trim());
    setTyped("");
  };
  const tick = ({ id, name, completed }: Step) =>
    void run([{ op: completed ? "reopen" : "complete", id }], completed ? `Reopened “${name}”.` : `Done: “${name}”.`);
  const remove = ({ id, name }: Step) => void run([{ op: "trash", id }], `Moved “${name}” to the trash.`);
  return (
    <Card title="Steps">
      <ul>
        {session.steps.map((step) => (
          <li key={step.id} className={styles.step}>
            <label className={styles.tickLine}>
              <input
                type="checkbox"
                className={styles.tick}
                checked={step.completed}
                onChange={() => tick(step)}
                aria-label={`Done: ${step.name}`}
              />
              <LevelLetter type={step.type} />
              <span className={styles.stepName} data-done={step.completed}>
                {step.name}
              </span>
            </label>
            <ActionIcon variant="subtle" size={28} aria-label={`Remove ${step.name}`} onClick={() => remove(step)}>
              <IconX size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={add}>
        <IconPlus size={15} stroke={1.6} aria-hidden />
        <input
          aria-label="Add a step"
          placeholder="Add a step, press Enter"
          value={typed}
          maxLength={500}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Card>
  );
}
