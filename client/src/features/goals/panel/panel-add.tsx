/** Adds a goal below this one, on one line. */

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { AddGoal } from "../add-goal";
import { nextChildLevel } from "../model/levels";
import type { GoalNode } from "../model/tree";

export type PanelAddProps = { goal: GoalNode; onAdd: (name: string, type: GoalNode["type"]) => void };

export function PanelAdd({ goal, onAdd }: PanelAddProps) {
  const [isOpen, setOpen] = useState(false);
  if (!nextChildLevel(goal.type)) return null;
  return (
    <section aria-label="Add a goal below">
      {isOpen ? (
        <AddGoal
          parent={goal}
          onClose={() => setOpen(false)}
          onAdd={(name, type) => {
            setOpen(false);
            onAdd(name, type);
          }}
        />
      ) : (
        <Button
          variant="default"
          fullWidth
          leftSection={<IconPlus size={15} stroke={1.6} />}
          onClick={() => setOpen(true)}
        >
          Add goal below
        </Button>
      )}
    </section>
  );
}
