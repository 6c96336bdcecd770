/** A practice day of the list: its name, its total, its sessions. */

import { memo } from "react";
import type { SessionItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { formatDay, formatDuration } from "@/lib/time";
import type { DayGroup } from "./day-groups";
import styles from "./list.module.css";
import { SessionRow } from "./session-row";

export type DaySectionProps = {
  group: DayGroup<SessionItem>;
  today: string;
  chosen: ReadonlySet<string>;
  trailOf: (goalId: string | null) => string;
  onPick: (id: string, isRange: boolean) => void;
};

function isSame(one: DaySectionProps, other: DaySectionProps): boolean {
  const [before, now] = [one.group, other.group];
  return (
    before.seconds === now.seconds &&
    before.items.length === now.items.length &&
    before.items.every(
      (item, place) => item === now.items[place] && one.chosen.has(item.id) === other.chosen.has(item.id),
    ) &&
    one.today === other.today &&
    one.trailOf === other.trailOf &&
    one.onPick === other.onPick
  );
}

export const DaySection = memo(function DaySection({ group, today, chosen, trailOf, onPick }: DaySectionProps) {
  const me = useMe();
  const heading = `day-${group.day ?? "none"}`;
  return (
    <section aria-labelledby={heading}>
      <div className={styles.dayHead}>
        <h2 id={heading}>{group.day ? formatDay(group.day, me, today) : "Without a day"}</h2>
        <span className={styles.dayTotal}>{group.seconds > 0 ? formatDuration(group.seconds) : "–"}</span>
      </div>
      <ul className={styles.rows}>
        {group.items.map((item) => (
          <SessionRow
            key={item.id}
            item={item}
            trail={trailOf(item.parent_id)}
            isChosen={chosen.has(item.id)}
            onPick={onPick}
          />
        ))}
      </ul>
    </section>
  );
}, isSame);
