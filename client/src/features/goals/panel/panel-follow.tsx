/** Whether the goal is completed by itself once everything right below it is. */

import { Switch } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { goalQuery } from "@/api/queries";
import { patchGoal } from "../goal-writes";
import type { GoalNode } from "../model/tree";
import styles from "./panel.module.css";

export type PanelFollowProps = { goal: GoalNode };

export function PanelFollow({ goal }: PanelFollowProps) {
  const client = useQueryClient();
  const { data } = useQuery(goalQuery(goal.id));
  const isOn = data?.completes_with_children ?? false;
  if (goal.children.length === 0 && !isOn) return null;
  return (
    <Switch
      className={styles.follow}
      size="xs"
      withThumbIndicator={false}
      label="Done by itself when all goals below are"
      checked={isOn}
      disabled={!data}
      onChange={(event) => void patchGoal(client, goal.id, { completes_with_children: event.currentTarget.checked })}
    />
  );
}
