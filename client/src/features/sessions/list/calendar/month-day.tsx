/** A day of the month's page: its date, its total, its lines; it takes sessions that are dropped on it. */

import { type MouseEvent, useRef } from "react";
import { disciplineLook } from "@/disciplines";
import { plural } from "@/lib/numbers";
import { formatDuration, formatLongDay } from "@/lib/time";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { DayPopover } from "./day-popover";
import { MonthLine } from "./month-line";
import { type DayContent, fitLines } from "./month-lines";
import { useDayDrop } from "./use-session-drag";

/** As many as a cell holds, as in calendar.module.css. */
const MOST_LINES = 4;

export type MonthDayProps = {
  content: DayContent;
  isInMonth: boolean;
  /** Whether Tab comes here. */
  isCurrent: boolean;
  /** Whether its sessions are listed below, as on a phone. */
  isShown: boolean;
  onCurrent: (date: string) => void;
};

export function MonthDay({ content, isInMonth, isCurrent, isShown, onCurrent }: MonthDayProps) {
  const { today, setOpenDay } = useCalendar();
  const cell = useRef<HTMLTableCellElement>(null);
  const isOver = useDayDrop(cell, content.date);
  const { date, items, seconds } = content;
  const { shown, more } = fitLines(content.lines, MOST_LINES);
  const said = [
    formatLongDay(date),
    items.length > 0 && plural(items.length, "session"),
    seconds > 0 && formatDuration(seconds),
  ];
  const openEmpty = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest("a, button, [role=dialog]")) setOpenDay(date);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the date in it is the button
    <td
      ref={cell}
      className={styles.day}
      data-outside={!isInMonth}
      data-over={isOver}
      data-shown={isShown}
      onClick={openEmpty}
    >
      <div className={styles.dayTop}>
        <DayPopover content={content}>
          <button
            type="button"
            className={styles.date}
            data-date={date}
            data-today={date === today}
            tabIndex={isCurrent ? 0 : -1}
            aria-haspopup="dialog"
            aria-current={date === today ? "date" : undefined}
            aria-label={said.filter(Boolean).join(", ")}
            onFocus={() => onCurrent(date)}
            onClick={() => setOpenDay(date)}
          >
            {Number(date.slice(8))}
          </button>
        </DayPopover>
        <span className={styles.total} aria-hidden>
          {seconds > 0 && formatDuration(seconds)}
        </span>
      </div>
      <ul className={styles.lines}>
        {shown.map((line) => (
          <MonthLine key={line.discipline} line={line} date={date} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className={styles.more} tabIndex={-1} data-more onClick={() => setOpenDay(date)}>
          {`+${more} more`}
        </button>
      )}
      <span className={styles.dots} aria-hidden>
        {content.lines.map(({ discipline }) => (
          <i key={discipline} style={{ background: disciplineLook(discipline).color }} />
        ))}
      </span>
    </td>
  );
}
