/** The newest sessions that count for the goal, its own, those below and those linked; each a link. */

import { useMemo } from "react";
import { Link } from "react-router";
import { newestFirst } from "../model/order";
import type { GoalNode } from "../model/tree";
import { sessionsWithin } from "../model/weeks";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";
import { SessionLine } from "./session-line";

const SHOWN = 8;

export type PanelSessionsProps = { goal: GoalNode; today: string };

export function PanelSessions({ goal, today }: PanelSessionsProps) {
  const all = useMemo(() => [...sessionsWithin(goal).values()].sort(newestFirst), [goal]);
  const recent = all.slice(0, SHOWN);
  const count = all.length;
  if (goal.rank > 4 && count === 0) return null;
  return (
    <PanelSection title="Sessions" aside={count > 0 && count}>
      {count === 0 && <p className={styles.none}>None here yet. Start one, or log what you did away from here.</p>}
      <ul>
        {recent.map((session) => (
          <li key={session.id}>
            <SessionLine session={session} today={today} />
          </li>
        ))}
      </ul>
      <div className={styles.links}>
        {count > recent.length && <Link to={`/sessions?goal_id=${goal.id}`}>and {count - recent.length} more</Link>}
        {goal.rank < 4 && <Link to={`/sessions/new?goal=${goal.id}`}>Log past</Link>}
      </div>
    </PanelSection>
  );
}
