/** What can be done with the goal now: start here, finish it, log what was done away from here. */

import { Button } from "@mantine/core";
import { IconCheck, IconPlayerPlay, IconRotate } from "@tabler/icons-react";
import { Link } from "react-router";
import { useStartHere } from "../hooks/use-start-here";
import type { GoalNode } from "../model/tree";
import styles from "./panel.module.css";

export type PanelActionsProps = { goal: GoalNode; onComplete: () => void };

export function PanelActions({ goal, onComplete }: PanelActionsProps) {
  const { start, isStarting, running } = useStartHere({ id: goal.id, discipline: goal.rollup.discipline });
  const DoneIcon = goal.completed ? IconRotate : IconCheck;
  return (
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
      <Button variant="default" leftSection={<DoneIcon size={15} stroke={1.6} />} onClick={onComplete}>
        {goal.completed ? "Reopen" : "Done"}
      </Button>
      {running && (
        <p role="alert" className={styles.running}>
          {running.name || "A session"} is still running.{" "}
          <Link to={`/sessions/${running.id}`} className="link">
            Open it
          </Link>
        </p>
      )}
    </div>
  );
}
