/** The session that runs now, always in the same place: a card in the rail, a bar on the phone. */

import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "react-router";
import { runningQuery } from "@/api/queries";
import type { SessionItem } from "@/api/types";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SessionStrip } from "@/components/ui/session-strip";
import { isTicking, itemSeconds } from "@/lib/running-time";
import { formatClock } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./running.module.css";

/** Return the session to show: none on its own page, where it is said already. */
export function useRunning(): SessionItem | null {
  const { pathname } = useLocation();
  const { data } = useQuery(runningQuery);
  return !data || pathname === `/sessions/${data.id}` ? null : data;
}

export type RunningProps = { session: SessionItem };

function Elapsed({ session }: RunningProps) {
  const now = useNow(1000, isTicking(session));
  return (
    <span role="timer" aria-live="off" className={styles.clock}>
      {formatClock(itemSeconds(session, now) ?? 0)}
    </span>
  );
}

/** The card at the foot of the rail. */
export function RunningCard({ session }: RunningProps) {
  return (
    <Link to={`/sessions/${session.id}`} className={styles.card} title={`${session.name} is running`}>
      <span className={styles.line}>
        <i className={styles.live} aria-hidden />
        <span className={styles.name}>{session.name || "Session"}</span>
      </span>
      <Elapsed session={session} />
      {session.section_seconds && session.section_seconds.length > 0 && (
        <span className={styles.strip}>
          <SessionStrip sections={session.section_seconds} discipline={session.discipline} />
        </span>
      )}
    </Link>
  );
}

/** The bar above the tabs of the phone. */
export function RunningBar({ session }: RunningProps) {
  return (
    <Link to={`/sessions/${session.id}`} className={styles.bar} data-running-bar>
      <i className={styles.live} aria-hidden />
      <DisciplineIcon discipline={session.discipline} decorative />
      <span className={styles.name}>{session.name || "Session"}</span>
      <Elapsed session={session} />
    </Link>
  );
}
