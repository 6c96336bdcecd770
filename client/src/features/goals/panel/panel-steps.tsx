/** The checklist: immediate, micro and nano goals below this one; Enter adds one, a press ticks it. */

import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { isStepType, nextStepLevel } from "../model/levels";
import type { GoalNode } from "../model/tree";
import { GoalLine } from "./goal-line";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";

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
    <PanelSection title="Steps" isEmpty={total === 0} aside={total > 0 && `${done} of ${total}`}>
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
    </PanelSection>
  );
}

type StepRowsProps = { step: GoalNode; indent: number; onSelect: (id: string) => void };

function StepRows({ step, indent, onSelect }: StepRowsProps) {
  if (!isStepType(step.type)) return null;
  return (
    <>
      <li>
        <GoalLine goal={step} indent={indent} onSelect={onSelect} />
      </li>
      {step.children.map((below) => (
        <StepRows key={below.id} step={below} indent={indent + 1} onSelect={onSelect} />
      ))}
    </>
  );
}
