/** One session as a row that is a link: when, what, for which goal, plan and truth, how long, how it ended. */

import { memo } from "react";
import { Link } from "react-router";
import type { SessionItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Outcome } from "@/components/ui/outcome";
import { SessionStrip } from "@/components/ui/session-strip";
import { stripOf } from "@/features/sessions/model";
import { isTicking, itemSeconds } from "@/lib/running-time";
import { type Clock, formatClock, formatDuration, formatTime } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./sessions.module.css";

/** "08:34 – 09:12", "08:34 – running", "– " when nothing is known. */
export function timesOf(item: SessionItem, me: Clock): string {
  const start = item.session_start ? formatTime(item.session_start, me) : "–";
  if (item.session_end) return `${start} – ${formatTime(item.session_end, me)}`;
  return item.status === "ACTIVE" ? `${start} – now` : start;
}

export const SessionRow = memo(function SessionRow({ item }: { item: SessionItem }) {
  const me = useMe();
  const isRunning = item.status === "ACTIVE";
  const times = timesOf(item, me);
  return (
    <li className={isRunning ? styles.running : undefined}>
      <Link to={`/sessions/${item.id}`} className={styles.row} data-kind={me.hour_cycle}>
        <span className={styles.times}>{times}</span>
        <DisciplineIcon discipline={item.discipline} boxed />
        <span className={styles.what}>
          <span className={styles.name}>{item.name}</span>
          <span className={styles.second}>
            {times}
            {item.parent_name ? ` · ${item.parent_name}` : ""}
          </span>
        </span>
        <span className={styles.goal}>{item.parent_name ?? <span className={styles.faint}>Unfiled</span>}</span>
        <span className={styles.strip}>
          {isRunning ? <LiveStrip item={item} /> : <Strip item={item} seconds={item.total_duration_seconds} />}
        </span>
        <span className={styles.duration}>
          {isRunning ? <LiveClock item={item} /> : formatDuration(item.total_duration_seconds)}
        </span>
        <span className={styles.outcome}>{item.status && <Outcome status={item.status} withWord />}</span>
      </Link>
    </li>
  );
});

function Strip({ item, seconds }: { item: SessionItem; seconds: number | null }) {
  return <SessionStrip sections={stripOf(item.section_seconds, seconds)} discipline={item.discipline} />;
}

function LiveStrip({ item }: { item: SessionItem }) {
  const now = useNow(30_000, isTicking(item));
  return <Strip item={item} seconds={itemSeconds(item, now)} />;
}

function LiveClock({ item }: { item: SessionItem }) {
  const now = useNow(1000, isTicking(item));
  return <>{formatClock(itemSeconds(item, now) ?? 0)}</>;
}
