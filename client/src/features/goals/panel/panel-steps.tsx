/** The checklist: immediate, micro and nano goals below this one; Enter adds one, a press ticks it. */

import { AddStep } from "@/components/ui/add-step";
import { isStepType, nextStepLevel } from "../model/levels";
import type { GoalNode } from "../model/tree";
import { GoalLine } from "./goal-line";
import { PanelSection } from "./panel-section";

export type PanelStepsProps = {
  goal: GoalNode;
  onSelect: (id: string) => void;
  onAdd: (name: string, type: GoalNode["type"]) => void;
};

export function PanelSteps({ goal, onSelect, onAdd }: PanelStepsProps) {
  const level = nextStepLevel(goal.type);
  const { done, total } = goal.rollup.steps;
  if (!level && total === 0) return null;
  return (
    <PanelSection title="Steps" isEmpty={total === 0} aside={total > 0 && `${done} of ${total}`}>
      <ul>
        {goal.children.map((step) => (
          <StepRows key={step.id} step={step} indent={0} onSelect={onSelect} />
        ))}
      </ul>
      {level && <AddStep onAdd={(name) => onAdd(name, level.type)} />}
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
