/** Adds a goal below this one, on one line. */

import { AddGoal } from "../add-goal";
import type { GoalNode } from "../model/tree";
import { AddLine } from "./add-line";
import { useInPlace } from "./use-in-place";

const FORM = "form";

export type PanelAddProps = { goal: GoalNode; onAdd: (name: string, type: GoalNode["type"]) => void };

export function PanelAdd({ goal, onAdd }: PanelAddProps) {
  const { openId, open, close, isBack } = useInPlace();
  if (openId === null) {
    return <AddLine label="Add goal below" takesFocus={isBack(FORM)} onPress={() => open(FORM)} />;
  }
  return (
    <AddGoal
      parent={goal}
      onClose={close}
      onAdd={(name, type) => {
        close();
        onAdd(name, type);
      }}
    />
  );
}
