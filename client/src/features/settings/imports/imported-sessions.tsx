/** The latest sessions of an import, each a link, and the way to all of its days. */

import { Link } from "react-router";
import type { ImportedSession } from "@/api/types";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { formatDate, formatDay, todayOf } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./imports.module.css";

const MINUTE_MILLISECONDS = 60_000;

export type ImportedSessionsProps = {
  sessions: readonly ImportedSession[];
  title: string;
  firstDate: string | null;
  lastDate: string | null;
};

export function ImportedSessions({ sessions, title, firstDate, lastDate }: ImportedSessionsProps) {
  const me = useMe();
  const today = todayOf(me, useNow(MINUTE_MILLISECONDS));
  const span = firstDate && lastDate ? { from: firstDate, to: lastDate } : null;
  return (
    <section aria-label="Its sessions" className={styles.sessions}>
      <h3 className={styles.title}>
        {title} <span className={styles.faint}>{span && saySpan(span, today)}</span>
      </h3>
      <ul>
        {sessions.map(({ id, name, discipline, session_date, result }) => (
          <li key={id}>
            <Link to={`/sessions/${id}`}>
              <DisciplineIcon discipline={discipline} boxed size={22} decorative />
              <span className={styles.name}>{name}</span>
              <span className={styles.result}>{result}</span>
              <span className={styles.day}>{session_date && formatDay(session_date, me, today)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {span && (
        <Link className={`link ${styles.all}`} to={`/sessions?${new URLSearchParams(span)}`}>
          All of these days in the list
        </Link>
      )}
    </section>
  );
}

function saySpan({ from, to }: { from: string; to: string }, today: string): string {
  return from === to ? formatDate(from, today) : `${formatDate(from, today)} to ${formatDate(to, today)}`;
}
