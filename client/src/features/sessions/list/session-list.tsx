/** Day groups with their totals; only those near the screen are in the page. */

import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, useMemo, useRef } from "react";
import type { SessionItem } from "@/api/types";
import { useNow } from "@/lib/use-now";
import { groupByDay } from "./day-groups";
import { DaySection } from "./day-section";
import styles from "./list.module.css";
import { usePageWindow } from "./use-page-window";
import type { Picking } from "./use-picking";
import { useTrails } from "./use-trails";

/** Heights in pixels, as in list.module.css. */
const HEAD = 43;
const ROW = { desk: 45, phone: 71 };

export type SessionListProps = { items: SessionItem[]; today: string; picking: Picking };

export function SessionList({ items, today, picking }: SessionListProps) {
  const now = useNow(30_000);
  const trailOf = useTrails();
  const box = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery("(max-width: 47.9375em)", false, { getInitialValueInEffect: false });
  const groups = useMemo(() => groupByDay(items, now), [items, now]);
  const { parts, above, below, measure } = usePageWindow(box, {
    count: groups.length,
    keyOf: (index) => groups[index]?.day ?? "none",
    heightOf: (index) => HEAD + (groups[index]?.items.length ?? 1) * (isPhone ? ROW.phone : ROW.desk),
  });
  return (
    <div
      ref={box}
      role="group"
      aria-label="Sessions"
      className={styles.list}
      data-choosing={picking.isChoosing}
      onKeyDown={walkRows}
    >
      <div style={{ height: above }} />
      {parts.map(({ index, key }) => {
        const group = groups[index];
        return group ? (
          <div key={key} ref={measure} data-index={index}>
            <DaySection group={group} today={today} chosen={picking.chosen} trailOf={trailOf} onPick={picking.pick} />
          </div>
        ) : null;
      })}
      <div style={{ height: below }} />
    </div>
  );
}

/** The arrows go from row to row. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-row]")];
  const own = event.target.closest("[data-session]")?.querySelector<HTMLElement>("a[data-row]");
  const next = own && rows[rows.indexOf(own) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}
