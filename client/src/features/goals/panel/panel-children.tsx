/** The goals right below this one, each with its time; a press ticks one, one line adds one. */

import { goalLevelsBelow, isStepType } from "../model/levels";
import type { GoalNode } from "../model/tree";
import { sayHours } from "../model/words";
import { GoalLine } from "./goal-line";
import { PanelAdd } from "./panel-add";
import { PanelSection } from "./panel-section";

export type PanelChildrenProps = {
  goal: GoalNode;
  onSelect: (id: string) => void;
  onAdd: (name: string, type: GoalNode["type"]) => void;
};

export function PanelChildren({ goal, onSelect, onAdd }: PanelChildrenProps) {
  const below = goal.children.filter((child) => !isStepType(child.type));
  const canHaveGoals = goalLevelsBelow(goal.type).some((level) => !isStepType(level.type));
  if (below.length === 0 && !canHaveGoals) return null;
  const done = below.filter((child) => child.completed).length;
  return (
    <PanelSection title="Goals below" aside={below.length > 0 && `${done} of ${below.length}`}>
      <ul>
        {below.map((child) => (
          <li key={child.id}>
            <GoalLine goal={child} aside={sayHours(child.rollup.totalSeconds)} onSelect={onSelect} />
          </li>
        ))}
      </ul>
      <PanelAdd goal={goal} onAdd={onAdd} />
    </PanelSection>
  );
}
