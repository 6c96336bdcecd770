/** The newest sessions of the goal itself, each a link. */

import { Link } from "react-router";
import type { Status } from "@/api/types";
import { Outcome } from "@/components/ui/outcome";
import { formatDuration } from "@/lib/time";
import type { GoalNode } from "../model/tree";
import { sayDay } from "../model/words";
import styles from "./panel.module.css";

const SHOWN = 5;
const STATUSES: readonly Status[] = ["ACTIVE", "COMPLETED", "PARTIAL", "ABANDONED", "CANCELLED"];

export type PanelSessionsProps = { goal: GoalNode; today: string };

export function PanelSessions({ goal, today }: PanelSessionsProps) {
  const { sessions } = goal;
  if (goal.rank > 4 && sessions.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Sessions">
      <div className={styles.sectionHead}>
        <h2>Sessions</h2>
        {sessions.length > 0 && <span>{sessions.length}</span>}
      </div>
      {sessions.length === 0 && (
        <p className={styles.none}>None here yet. Start one, or log what you did away from here.</p>
      )}
      <ul>
        {sessions.slice(0, SHOWN).map((session) => (
          <li key={session.id}>
            <Link to={`/sessions/${session.id}`} className={styles.session}>
              <span className={styles.sessionDay}>{sayDay(session.day, today)}</span>
              <span className={styles.sessionName}>{session.name}</span>
              <span className={styles.sessionTime}>{formatDuration(session.seconds)}</span>
              <Outcome status={STATUSES.find((status) => status === session.status) ?? "PARTIAL"} />
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.links}>
        {sessions.length > SHOWN && <Link to={`/sessions?goal_id=${goal.id}`}>and {sessions.length - SHOWN} more</Link>}
        <Link to={`/sessions/new?goal=${goal.id}`}>Log past</Link>
      </div>
    </section>
  );
}
