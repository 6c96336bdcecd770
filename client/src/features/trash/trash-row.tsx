/** One thing in the trash: what it was, where it stood, what went with it, until when, and the way back. */

import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { LevelLetter } from "@/components/ui/level-letter";
import styles from "./trash.module.css";
import { sayContents, sayDeleted, sayPurged, type TrashEntry } from "./trash-model";

export type TrashRowProps = {
  entry: TrashEntry;
  /** The name of what has to come back with it. */
  place: string | undefined;
  today: string;
  refusal: string | undefined;
  isBusy: boolean;
  /** Whether somebody came for this one. */
  isWanted: boolean;
  onRestore: () => void;
};

export function TrashRow({
  entry: { item, isBack },
  place,
  today,
  refusal,
  isBusy,
  isWanted,
  onRestore,
}: TrashRowProps) {
  const me = useMe();
  const row = useRef<HTMLLIElement>(null);
  const isSession = item.type === "PracticeSession";
  const name = item.name || (isSession ? "Session" : "Goal");
  useEffect(() => {
    if (isWanted) row.current?.scrollIntoView?.({ block: "center" });
  }, [isWanted]);
  return (
    <li ref={row} className={styles.row} data-back={isBack} data-wanted={isWanted}>
      <span className={styles.mark}>
        {isSession ? (
          <DisciplineIcon discipline={item.discipline} boxed decorative />
        ) : (
          <LevelLetter type={item.type} />
        )}
      </span>
      <span className={styles.what}>
        <span className={styles.name}>{name}</span>
        <span className={styles.faint}>{item.trail.map((above) => above.name).join(" › ") || sayTop(isSession)}</span>
      </span>
      <span className={styles.contents}>{sayContents(item)}</span>
      <span className={styles.when}>
        {isBack ? (
          "back where it was"
        ) : (
          <>
            <span>{sayDeleted(item, me, today)}</span>
            <span className={styles.faint}>{sayPurged(item, me, today)}</span>
          </>
        )}
      </span>
      <span className={styles.action}>
        {isBack ? (
          <ShowIt to={isSession ? `/sessions/${item.id}` : `/goals?at=${item.id}`} name={name} />
        ) : (
          <Button variant="default" aria-busy={isBusy} onClick={onRestore}>
            <span>
              Restore <span className="visually-hidden">“{name}”</span>
              {place && ` with “${place}”`}
            </span>
          </Button>
        )}
      </span>
      {refusal && (
        <span role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </li>
  );
}

function sayTop(isSession: boolean): string {
  return isSession ? "unfiled" : "top level";
}

/** Takes the focus over from the button that was here. */
function ShowIt({ to, name }: { to: string; name: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus({ preventScroll: true }), []);
  return (
    <Link ref={link} to={to} className={`link ${styles.show}`}>
      Show it <span className="visually-hidden">“{name}”</span>
    </Link>
  );
}
