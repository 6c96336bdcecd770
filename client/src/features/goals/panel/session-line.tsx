/** A session on one line: its day, name, result, time and outcome; the line is the link. */

import { Link } from "react-router";
import { Outcome } from "@/components/ui/outcome";
import { formatDuration } from "@/lib/time";
import type { SessionLeaf } from "../model/tree";
import { sayDay, sayLeaf } from "../model/words";
import styles from "./panel.module.css";

export type SessionLineProps = { session: SessionLeaf; today: string };

export function SessionLine({ session, today }: SessionLineProps) {
  return (
    <Link to={`/sessions/${session.id}`} className={styles.session}>
      <span className={styles.sessionDay}>{sayDay(session.day, today)}</span>
      <span className={styles.sessionName} title={session.name}>
        {sayLeaf(session)}
      </span>
      <span className={styles.sessionTime}>{formatDuration(session.seconds)}</span>
      <Outcome status={session.status} />
    </Link>
  );
}
