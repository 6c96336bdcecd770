/** What can be done with the goal now: start here, finish it, log what was done away from here. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconCheck, IconChevronDown, IconPlayerPlay, IconRotate } from "@tabler/icons-react";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { StartingQuestion } from "@/practice/starting-question";
import type { Starting } from "@/practice/use-starting";
import { useStartHere, useTemplatesOf } from "../hooks/use-start-here";
import type { GoalNode } from "../model/tree";
import styles from "./panel.module.css";

export type PanelActionsProps = { goal: GoalNode; onComplete: () => void };

export function PanelActions({ goal, onComplete }: PanelActionsProps) {
  const { start, isStarting, starting } = useStartHere({ id: goal.id, discipline: goal.rollup.discipline });
  const DoneIcon = goal.completed ? IconRotate : IconCheck;
  return (
    <>
      <div className={styles.actions}>
        {goal.rank < 5 && (
          <Button
            leftSection={<IconPlayerPlay size={15} stroke={1.6} />}
            onClick={start}
            loading={isStarting}
            className={styles.start}
          >
            Start here
          </Button>
        )}
        {goal.rank < 5 && <OwnTemplates goal={goal} starting={starting} />}
        <Button variant="default" leftSection={<DoneIcon size={15} stroke={1.6} />} onClick={onComplete}>
          {goal.completed ? "Reopen" : "Done"}
        </Button>
      </div>
      <StartingQuestion starting={starting} />
    </>
  );
}

/** The templates that were made for this goal. */
function OwnTemplates({ goal, starting }: { goal: GoalNode; starting: Starting }) {
  const templates = useTemplatesOf(goal.id);
  if (templates.length === 0) return null;
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label="Start with a template">
          <IconChevronDown size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {templates.map(({ id, name, discipline }) => (
          <Menu.Item
            key={id}
            leftSection={<DisciplineIcon discipline={discipline} decorative />}
            onClick={() => starting.start({ name: "", template_id: id, parent_id: goal.id })}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
