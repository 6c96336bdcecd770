/** One session as a row that is a link: when, what, for which goal, the note, plan and truth, how long, how it ended. */

import { memo } from "react";
import { Link } from "react-router";
import type { SessionItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Outcome } from "@/components/ui/outcome";
import { SessionStrip } from "@/components/ui/session-strip";
import { resultLine, stripOf } from "@/features/sessions/model";
import { type Clock, formatClock, formatDuration, formatTime } from "@/lib/time";
import { useRowSeconds } from "@/practice/use-clock";
import styles from "./list.module.css";
import { PickBox, type PickProps } from "./pick-box";

/** "08:34 – 09:12", "08:34 – now", "–" when nothing is known. */
export function timesOf(item: SessionItem, me: Clock): string {
  const start = item.session_start ? formatTime(item.session_start, me) : "–";
  if (item.session_end) return `${start} – ${formatTime(item.session_end, me)}`;
  return item.status === "ACTIVE" ? `${start} – now` : start;
}

export type SessionRowProps = PickProps & {
  item: SessionItem;
  /** The goals above the one it stands under. */
  trail: string;
};

export const SessionRow = memo(function SessionRow({ item, trail, isChosen, onPick }: SessionRowProps) {
  const me = useMe();
  const isRunning = item.status === "ACTIVE";
  const note = resultLine(item);
  const start = item.session_start && formatTime(item.session_start, me);
  return (
    <li className={styles.item} data-running={isRunning} data-chosen={isChosen} data-session={item.id}>
      <Link to={`/sessions/${item.id}`} className={styles.row} data-row>
        <span className={styles.times}>
          {start ?? "–"}
          <span className="visually-hidden">{item.session_end ? ` – ${formatTime(item.session_end, me)}` : ""}</span>
        </span>
        <DisciplineIcon discipline={item.discipline} boxed />
        <span className={styles.what}>
          <span className={styles.name}>{item.name}</span>
          <span className={styles.second}>{joined(item.parent_name, note)}</span>
          <span className={styles.narrow}>{joined(start, item.result, item.parent_name)}</span>
        </span>
        <span className={styles.goal} title={trail ? `${trail} › ${item.parent_name}` : undefined}>
          {trail && <span className={styles.trail}>{trail}</span>}
          {trail && <span className={styles.step}>›</span>}
          <span className={item.parent_name === null ? styles.faint : styles.leaf}>
            {item.parent_name ?? "Unfiled"}
          </span>
        </span>
        <span className={styles.note} title={note}>
          {note}
        </span>
        <span className={styles.strip}>
          {isRunning ? <LiveStrip item={item} /> : <Strip item={item} seconds={item.total_duration_seconds} />}
        </span>
        <span className={styles.duration}>
          {isRunning ? <LiveClock item={item} /> : formatDuration(item.total_duration_seconds)}
        </span>
        <span className={styles.outcome}>{item.status && <Outcome status={item.status} withWord />}</span>
      </Link>
      <PickBox item={item} isChosen={isChosen} onPick={onPick} />
    </li>
  );
});

function joined(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(" · ");
}

function Strip({ item, seconds }: { item: SessionItem; seconds: number | null }) {
  return <SessionStrip sections={stripOf(item.section_seconds, seconds)} discipline={item.discipline} />;
}

function LiveStrip({ item }: { item: SessionItem }) {
  return <Strip item={item} seconds={useRowSeconds(item)} />;
}

/** The time of a session that runs, each second. */
export function LiveClock({ item }: { item: SessionItem }) {
  return <>{formatClock(useRowSeconds(item) ?? 0)}</>;
}
