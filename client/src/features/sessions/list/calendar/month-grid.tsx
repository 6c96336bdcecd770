/** A month of practice days, walked with the arrows. */

import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, useRef, useState } from "react";
import type { SessionItem } from "@/api/types";
import { addDays } from "@/lib/time";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { DaySheet } from "./day-sheet";
import { moveMonth, titleOf, weekdayNames, weeksOfMonth } from "./days";
import { MonthDay } from "./month-day";
import { contentOfDays, emptyDay } from "./month-lines";

export type MonthGridProps = { at: string; items: SessionItem[] };

export function MonthGrid({ at, items }: MonthGridProps) {
  const { me, now, openDay, goTo } = useCalendar();
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState(at);
  const isPhone = useMediaQuery("(max-width: 47.9375em)", false, { getInitialValueInEffect: false });
  const month = at.slice(0, 7);
  const weeks = weeksOfMonth(month, me.week_start);
  const contents = contentOfDays(items, weeks.flat(), now);
  const current = contents.has(focused) ? focused : at;
  const focus = (date: string) => {
    setFocused(date);
    if (!contents.has(date)) return goTo(date);
    dateButton(grid.current, date)?.focus();
  };
  const listed = openDay && contents.has(openDay) ? openDay : at;
  return (
    <>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a calendar is the grid among tables
        role="grid"
        aria-label={titleOf("month", at, me.week_start)}
        className={styles.month}
        onKeyDown={(event) => walkDays(event, current, focus)}
      >
        <thead>
          <tr className={styles.week}>
            {weekdayNames(me.week_start).map((name) => (
              <th key={name} scope="col" className={styles.weekday}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.weeks}>
          {weeks.map((week) => (
            <tr key={week[0]} className={styles.week}>
              {week.map((date) => (
                <MonthDay
                  key={date}
                  content={contents.get(date) ?? emptyDay(date)}
                  isInMonth={date.startsWith(month)}
                  isCurrent={date === current}
                  isShown={isPhone === true && date === listed}
                  onCurrent={setFocused}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isPhone && (
        <section className={styles.below}>
          <DaySheet key={listed} content={contents.get(listed) ?? emptyDay(listed)} />
        </section>
      )}
    </>
  );
}

function dateButton(grid: HTMLElement | null, date: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-date="${date}"]`) ?? null;
}

/** Left and right go by days, up and down through a day's lines and then by weeks, Page keys by months. */
function walkDays(event: KeyboardEvent<HTMLElement>, current: string, focus: (date: string) => void): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>("td") : null;
  if (!from || (event.target instanceof Element && event.target.closest("[role=dialog]"))) return;
  const stops = [...from.querySelectorAll<HTMLElement>("[data-date], [data-items], [data-more]")];
  const place = stops.findIndex((stop) => stop.contains(document.activeElement));
  const date = stops[0]?.getAttribute("data-date") ?? current;
  const within = event.key === "ArrowDown" ? stops[place + 1] : event.key === "ArrowUp" ? stops[place - 1] : undefined;
  const goals: Record<string, () => void> = {
    ArrowLeft: () => focus(addDays(date, -1)),
    ArrowRight: () => focus(addDays(date, 1)),
    ArrowUp: () => (within ? within.focus() : focus(addDays(date, -7))),
    ArrowDown: () => (within ? within.focus() : focus(addDays(date, 7))),
    PageUp: () => focus(moveMonth(date, -1)),
    PageDown: () => focus(moveMonth(date, 1)),
  };
  const go = goals[event.key];
  if (!go) return;
  event.preventDefault();
  go();
}
