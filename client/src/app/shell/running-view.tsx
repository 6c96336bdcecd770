/** How what runs looks: the card of the rail and the bar of the phone. */

import { UnstyledButton } from "@mantine/core";
import { IconCheck, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Session } from "@/api/types";
import { SessionStrip } from "@/components/ui/session-strip";
import { sectionSeconds } from "@/practice/durations";
import { isRun, largePageOf } from "@/practice/large-page";
import { sayElapsed, sayNow } from "@/practice/now-line";
import { isPaused } from "@/practice/timers";
import { useClock } from "@/practice/use-clock";
import styles from "./running.module.css";

export type RunningPlace = "card" | "bar";
export type RunningActs = { togglePause: () => void; finish: () => void };

/** Only one of them is seen at a time. */
const LABELS: Record<RunningPlace, string> = { card: "Running session", bar: "Running now" };

export type RunningViewProps = {
  place: RunningPlace;
  session: Session;
  /** Not yet there while the editor loads. */
  acts?: RunningActs;
  children?: ReactNode;
};

export function RunningView({ place, session, acts, children }: RunningViewProps) {
  const now = useClock(session);
  const { attributes, discipline, id } = session;
  const isStill = isPaused(attributes);
  const name = session.name.trim() || "Session";
  const { what, time } = sayNow(attributes, now);
  const sections = attributes.sections.map((section) => sectionSeconds(section, now));
  const Pause = isStill ? IconPlayerPlay : IconPlayerPause;
  const pauseWord = isStill ? "Go on" : "Pause";
  return (
    <section aria-label={LABELS[place]} className={styles[place]} data-running-bar={place === "bar" || undefined}>
      {children}
      <div className={styles.body}>
        <i className={styles.live} data-paused={isStill || undefined} aria-hidden />
        <div className={styles.words}>
          <Link
            to={place === "bar" || isRun(session) ? largePageOf(session) : `/sessions/${id}`}
            className={styles.name}
            title={`${name} is ${isStill ? "paused" : "running"}`}
          >
            {name}
          </Link>
          {what && (
            <span className={styles.doing}>
              <span>{what}</span>
              {place === "bar" && time && <span className={styles.part}>· {time}</span>}
            </span>
          )}
        </div>
        <span role="timer" aria-live="off" className={styles.clock} data-paused={isStill || undefined}>
          {sayElapsed(session, now)}
        </span>
        {place === "card" && time && <span className={styles.part}>{time}</span>}
        {sections.length > 0 && (
          <span className={styles.strip}>
            <SessionStrip sections={sections} discipline={discipline} />
          </span>
        )}
        <div className={styles.acts}>
          <UnstyledButton className={styles.act} onClick={acts?.togglePause} disabled={!acts} title={pauseWord}>
            <Pause size={18} stroke={1.6} aria-hidden />
            <span className={styles.word}>{pauseWord}</span>
          </UnstyledButton>
          <UnstyledButton className={styles.act} onClick={acts?.finish} disabled={!acts} title="Finish">
            <IconCheck size={18} stroke={1.6} aria-hidden />
            <span className={styles.word}>Finish</span>
          </UnstyledButton>
        </div>
      </div>
    </section>
  );
}
