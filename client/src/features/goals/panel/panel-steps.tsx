/** The checklist: immediate, micro and nano goals below this one; Enter adds one, a press ticks it. */

import { IconPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { completeGoal } from "../goal-writes";
import { isStepType, nextStepLevel } from "../model/levels";
import type { GoalNode } from "../model/tree";
import { CheckMark } from "../nodes/check-mark";
import styles from "./panel.module.css";

export type PanelStepsProps = {
  goal: GoalNode;
  onSelect: (id: string) => void;
  onAdd: (name: string, type: GoalNode["type"]) => void;
};

export function PanelSteps({ goal, onSelect, onAdd }: PanelStepsProps) {
  const [name, setName] = useState("");
  const level = nextStepLevel(goal.type);
  const { done, total } = goal.rollup.steps;
  if (!level && total === 0) return null;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!level || name.trim() === "") return;
    onAdd(name.trim(), level.type);
    setName("");
  };
  return (
    <section className={styles.section} aria-label="Steps">
      <div className={styles.sectionHead}>
        <h2>Steps</h2>
        {total > 0 && (
          <span>
            {done} of {total}
          </span>
        )}
      </div>
      <ul>
        {goal.children.map((step) => (
          <StepRows key={step.id} step={step} indent={0} onSelect={onSelect} />
        ))}
      </ul>
      {level && (
        <form className={styles.addStep} onSubmit={submit}>
          <IconPlus size={15} stroke={1.6} aria-hidden />
          <input
            aria-label="Add a step"
            placeholder="Add a step, press Enter"
            value={name}
            maxLength={500}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </form>
      )}
    </section>
  );
}

type StepRowsProps = { step: GoalNode; indent: number; onSelect: (id: string) => void };

function StepRows({ step, indent, onSelect }: StepRowsProps) {
  const client = useQueryClient();
  if (!isStepType(step.type)) return null;
  return (
    <>
      <li className={styles.step} style={{ paddingLeft: indent * 20 }}>
        <button
          type="button"
          role="checkbox"
          aria-checked={step.completed}
          aria-label={step.name}
          className={styles.stepBox}
          onClick={() => completeGoal(client, step)}
        >
          <CheckMark isDone={step.completed} />
        </button>
        <LevelLetter type={step.type} size={16} />
        <button type="button" className={styles.stepName} data-done={step.completed} onClick={() => onSelect(step.id)}>
          {step.name}
        </button>
      </li>
      {step.children.map((below) => (
        <StepRows key={below.id} step={below} indent={indent + 1} onSelect={onSelect} />
      ))}
    </>
  );
}
