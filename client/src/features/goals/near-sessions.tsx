/** The newest sessions of a goal in the phone's list, those that only count for it too, and a link to all the others. */

import { Link } from "react-router";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { formatDuration } from "@/lib/time";
import type { GoalNode } from "./model/tree";
import { leavesOf } from "./model/visible";
import { sayDay, sayLeaf } from "./model/words";
import styles from "./near-list.module.css";

export type SessionRowsProps = { goal: GoalNode; today: string };

export function SessionRows({ goal, today }: SessionRowsProps) {
  const leaves = leavesOf(goal);
  const more = goal.sessions.length + goal.linked.length - leaves.length;
  return (
    <>
      {leaves.map((session) => {
        const isLinked = session.goalId !== goal.id;
        return (
          <li key={session.id}>
            <Link to={`/sessions/${session.id}`} className={styles.session} data-linked={isLinked}>
              <DisciplineIcon discipline={session.discipline} size={16} decorative />
              <span>{sayDay(session.day, today)}</span>
              <b>
                {sayLeaf(session)}
                {isLinked && <small> counts here too</small>}
              </b>
              <span>{formatDuration(session.seconds)}</span>
            </Link>
          </li>
        );
      })}
      {more > 0 && (
        <li>
          <Link to={`/sessions?goal_id=${goal.id}`} className={styles.add}>
            and {more} more {more === 1 ? "session" : "sessions"}
          </Link>
        </li>
      )}
    </>
  );
}
