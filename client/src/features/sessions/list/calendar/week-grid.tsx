/** A week of hours: columns begin when the person's day begins; on a phone one day at a time. */

import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { SessionItem } from "@/api/types";
import { formatWall } from "@/lib/time";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { titleOf, weekOf } from "./days";
import { contentOfDays, emptyDay } from "./month-lines";
import { HOUR_PIXELS } from "./pixels";
import { blocksOfDays } from "./week-blocks";
import { WeekColumn } from "./week-column";
import { WeekDayHead } from "./week-day-head";

const FIRST_SEEN_HOUR = 6;

export type WeekGridProps = { at: string; items: SessionItem[] };

export function WeekGrid({ at, items }: WeekGridProps) {
  const { me, now } = useCalendar();
  const isPhone = useMediaQuery("(max-width: 47.9375em)", false, { getInitialValueInEffect: false }) === true;
  const scroller = useRef<HTMLDivElement>(null);
  const week = weekOf(at, me.week_start);
  const days = isPhone ? [at] : week;
  const blocks = blocksOfDays(items, days, me, now);
  const contents = contentOfDays(items, week, now);
  useLayoutEffect(() => {
    const hours = (FIRST_SEEN_HOUR - me.day_start_hour + 24) % 24;
    if (scroller.current) scroller.current.scrollTop = hours * HOUR_PIXELS;
  }, [me.day_start_hour]);
  const hours = Array.from({ length: 24 }, (_, hour) => (hour + me.day_start_hour) % 24);
  return (
    <section
      ref={scroller}
      className={styles.hours}
      aria-label={titleOf("week", at, me.week_start)}
      onKeyDown={walkBlocks}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
    >
      <div className={styles.weekHeads} data-phone={isPhone}>
        {week.map((date) => (
          <WeekDayHead key={date} content={contents.get(date) ?? emptyDay(date)} isShown={isPhone && date === at} />
        ))}
      </div>
      <div className={styles.weekBody}>
        <div className={styles.scale} aria-hidden>
          {hours.map((hour) => (
            <span key={hour}>{formatWall(`${String(hour).padStart(2, "0")}:00`, me)}</span>
          ))}
        </div>
        {days.map((date) => (
          <WeekColumn key={date} date={date} blocks={blocks.get(date) ?? []} />
        ))}
      </div>
    </section>
  );
}

/** Up and down go through a day, left and right to the nearest session of another day. */
function walkBlocks(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const own = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-items]") : null;
  const column = own?.closest<HTMLElement>("[data-column]");
  if (!own || !column) return;
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-column]")];
  const blocksOf = (one: Element) => [...one.querySelectorAll<HTMLElement>("[data-items]")];
  const along = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const across = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (along === 0 && across === 0) return;
  event.preventDefault();
  if (along !== 0) {
    const inDay = blocksOf(column);
    inDay[inDay.indexOf(own) + along]?.focus();
    return;
  }
  const place = columns.indexOf(column);
  const others = across > 0 ? columns.slice(place + 1) : columns.slice(0, place).reverse();
  const next = others.find((other) => blocksOf(other).length > 0);
  const top = own.getBoundingClientRect().top;
  const distance = (block: HTMLElement) => Math.abs(block.getBoundingClientRect().top - top);
  blocksOf(next ?? column)
    .sort((one, other) => distance(one) - distance(other))[0]
    ?.focus();
}
