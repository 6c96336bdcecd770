/** Day groups with their totals; the next page is fetched when its end comes near. */

import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef } from "react";
import type { SessionItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { DayBlock } from "@/features/sessions/day-section";
import { groupByDay, inBlocks } from "@/features/sessions/model";
import { todayOf } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./sessions.module.css";

/** From this many days on, days far from the screen are left out of the page. */
const MANY_DAYS = 40;
const BLOCK_DAYS = 15;

export type SessionListProps = {
  items: SessionItem[];
  hasOlder: boolean;
  isLoadingOlder: boolean;
  hasFailed: boolean;
  onOlder: () => void;
};

export function SessionList({ items, hasOlder, isLoadingOlder, hasFailed, onOlder }: SessionListProps) {
  const now = useNow(30_000);
  const me = useMe();
  const today = todayOf(me, now);
  const groups = useMemo(() => groupByDay(items, now), [items, now]);
  const blocks = useMemo(() => inBlocks(groups, BLOCK_DAYS), [groups]);
  return (
    <>
      {blocks.map((block) => (
        <DayBlock key={block[0]?.day ?? "none"} groups={block} today={today} isMany={groups.length > MANY_DAYS} />
      ))}
      <div className={styles.foot}>
        {hasFailed && (
          <p role="alert">
            Older did not load.{" "}
            <Button variant="default" size="xs" onClick={onOlder}>
              Try again
            </Button>
          </p>
        )}
        {hasOlder && !hasFailed && <Sentinel isLoading={isLoadingOlder} onSeen={onOlder} />}
        {!hasOlder && items.length > 20 && <p>That was the first session.</p>}
      </div>
    </>
  );
}

/** Asks for more while it is near the screen; also a button, for those who do not scroll. */
function Sentinel({ isLoading, onSeen }: { isLoading: boolean; onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!mark.current || isLoading) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: "900px" },
    );
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, [isLoading]);
  return (
    <div ref={mark}>
      <Button variant="subtle" size="xs" onClick={onSeen} loading={isLoading}>
        Older
      </Button>
    </div>
  );
}
