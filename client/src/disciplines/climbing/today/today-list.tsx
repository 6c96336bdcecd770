/** What was climbed in this session, the newest on top: all of it, or what counts for a competition. */

import { IconTrophy } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { RefusedClimb } from "../kept/use-outbox";
import { isIn, sayToday } from "../model/day";
import type { Climb, CompetitionOut } from "../types";
import { ClimbRow } from "./climb-row";
import styles from "./today.module.css";

/** How long the last one is tinted: as long as it can be undone. */
const TINTED_MILLISECONDS = 8000;

export type TodayListProps = {
  title: string;
  climbs: readonly Climb[];
  refused: readonly RefusedClimb[];
  /** The competition of the day; else the filter is for any. */
  competition: CompetitionOut | null;
  newId: string | null;
  /** What is said while there is nothing. */
  empty: string;
};

export function TodayList({ title, climbs, refused, competition, newId, empty }: TodayListProps) {
  const [isNarrow, setNarrow] = useState(false);
  const tinted = useTinted(newId);
  const named = competition ?? climbs.find((climb) => climb.competition)?.competition ?? null;
  const counting = climbs.filter((climb) => isIn(climb, competition));
  const shown = isNarrow ? counting : climbs;
  const about =
    competition ?? (named && "competition_id" in named ? { id: named.competition_id, name: named.name } : null);
  return (
    <section className={styles.today} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span>{sayToday(climbs, about)}</span>
        {(counting.length > 0 || isNarrow) && (
          <Segmented
            label="Which climbs"
            value={isNarrow ? "counting" : "all"}
            onChange={(value) => setNarrow(value === "counting")}
            options={[
              { value: "all", label: "All" },
              {
                value: "counting",
                label: named?.name ?? "Competition",
                icon: <IconTrophy size={15} stroke={1.6} aria-hidden />,
              },
            ]}
          />
        )}
      </div>
      {refused.length > 0 && (
        <ul className={styles.list} aria-label="Not logged">
          {refused.map(({ climb, reason }) => (
            <ClimbRow key={climb.id} climb={climb} refusal={reason} />
          ))}
        </ul>
      )}
      {shown.length === 0 && (refused.length === 0 || isNarrow) && (
        <p className={styles.empty}>{isNarrow ? "Nothing counts for it yet." : empty}</p>
      )}
      {shown.length > 0 && (
        <ol className={styles.list}>
          {shown.map((climb) => (
            <ClimbRow key={climb.id} climb={climb} isNew={climb.id === tinted} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Return what is tinted now. */
function useTinted(newId: string | null): string | null {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (newId === null) return;
    const timer = setTimeout(() => setOver(newId), TINTED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [newId]);
  return newId === over ? null : newId;
}
