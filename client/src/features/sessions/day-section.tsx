/** Practice days of the list: their names, their totals, their sessions. Blocks far from the screen are left out. */

import { memo, type RefObject, useEffect, useRef, useState } from "react";
import type { SessionItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import type { DayGroup } from "@/features/sessions/model";
import { SessionRow } from "@/features/sessions/session-row";
import { formatDay, formatDuration } from "@/lib/time";
import styles from "./sessions.module.css";

const NEAR = "1500px 0px";

export type DayBlockProps = {
  groups: DayGroup<SessionItem>[];
  today: string;
  /** Whether the list is so long that what is far away is left out. */
  isMany: boolean;
};

function isSameGroup(one: DayGroup<SessionItem>, other: DayGroup<SessionItem> | undefined): boolean {
  return (
    one.day === other?.day &&
    one.seconds === other.seconds &&
    one.items.length === other.items.length &&
    one.items.every((item, index) => item === other.items[index])
  );
}

function isSameBlock(one: DayBlockProps, other: DayBlockProps): boolean {
  return (
    one.today === other.today &&
    one.isMany === other.isMany &&
    one.groups.length === other.groups.length &&
    one.groups.every((group, index) => isSameGroup(group, other.groups[index]))
  );
}

/** Some days in a row; while they are far away only their height is there. */
export const DayBlock = memo(function DayBlock({ groups, today, isMany }: DayBlockProps) {
  const block = useRef<HTMLDivElement>(null);
  const awayHeight = useAwayHeight(block, isMany);
  return (
    <div ref={block} style={{ height: awayHeight }}>
      {awayHeight === undefined &&
        groups.map((group) => <DaySection key={group.day ?? "none"} group={group} today={today} />)}
    </div>
  );
}, isSameBlock);

function DaySection({ group, today }: { group: DayGroup<SessionItem>; today: string }) {
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
          <SessionRow key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

/** The height a part had when it went far from the screen; undefined while it is near. */
function useAwayHeight(part: RefObject<HTMLElement | null>, isOn: boolean): number | undefined {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const element = part.current;
    if (!element || !isOn) return setHeight(undefined);
    const watcher = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        setHeight(last && !last.isIntersecting ? last.boundingClientRect.height : undefined);
      },
      { rootMargin: NEAR },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [part, isOn]);
  return height;
}
