/** The next smallest step, and why this one: a press ticks it, opens it, or starts a session for it. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { nextStepsQuery } from "@/api/queries";
import { levelOf } from "@/lib/levels";
import { useStartHere } from "../hooks/use-start-here";
import { goalTypeOf } from "../model/levels";
import type { GoalNode } from "../model/tree";
import { GoalLine } from "./goal-line";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";

export type PanelNextProps = { goal: GoalNode; onSelect: (id: string) => void };

export function PanelNext({ goal, onSelect }: PanelNextProps) {
  // Without goals below there is none; and a goal made a moment ago may not be on the server yet.
  const { data } = useQuery({ ...nextStepsQuery(goal.id, 1), enabled: goal.rollup.goalCount > 0 });
  const next = data?.[0];
  // Sessions stand under a goal, never under a step.
  const home = next?.trail.filter(({ type }) => levelOf(type).rank < 4).at(-1);
  const { start, isStarting } = useStartHere(
    home ? { id: home.id, discipline: next?.discipline ?? goal.rollup.discipline } : null,
  );
  if (next?.kind !== "goal" || next.id === goal.id || goal.completed) return null;
  const line = { id: next.id, name: next.name, type: goalTypeOf(next.type ?? ""), completed: false };
  return (
    <PanelSection title="Next step">
      <div className={styles.next}>
        <GoalLine goal={line} onSelect={onSelect} />
        {home && (
          <Tooltip label={`Start a session for “${home.name}”`}>
            <ActionIcon
              variant="default"
              size="md"
              aria-label="Start a session for it"
              loading={isStarting}
              onClick={start}
            >
              <IconPlayerPlay size={15} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {next.reason && <p className={styles.reason}>{next.reason}</p>}
    </PanelSection>
  );
}
