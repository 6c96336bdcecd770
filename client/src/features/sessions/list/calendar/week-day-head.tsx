/** The head of a week's column: the day, its total, its sessions on a press. */

import { plural } from "@/lib/numbers";
import { formatDay, formatDuration } from "@/lib/time";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { DayPopover } from "./day-popover";
import { weekdayOf } from "./days";
import type { DayContent } from "./month-lines";

export type WeekDayHeadProps = {
  content: DayContent;
  /** Whether this is the one day that is shown, as on a phone. */
  isShown: boolean;
};

export function WeekDayHead({ content, isShown }: WeekDayHeadProps) {
  const { today, setOpenDay, goTo } = useCalendar();
  const { date, items, seconds } = content;
  const isPhone = matchMedia("(max-width: 47.9375em)").matches;
  const said = [
    formatDay(date, null, today).replace(/^.* · /, ""),
    items.length > 0 && plural(items.length, "session"),
    seconds > 0 && formatDuration(seconds),
  ];
  return (
    <div className={styles.weekDay}>
      <DayPopover content={content}>
        <button
          type="button"
          className={styles.weekDate}
          data-date={date}
          data-today={date === today}
          data-shown={isShown}
          aria-haspopup={isPhone ? undefined : "dialog"}
          aria-pressed={isPhone ? isShown : undefined}
          aria-label={said.filter(Boolean).join(", ")}
          onClick={() => (isPhone ? goTo(date) : setOpenDay(date))}
        >
          <span>{weekdayOf(date)}</span> <b>{Number(date.slice(8))}</b>
        </button>
      </DayPopover>
      <span className={styles.total} aria-hidden>
        {seconds > 0 && formatDuration(seconds)}
      </span>
    </div>
  );
}
