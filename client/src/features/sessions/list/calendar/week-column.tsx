/** A day of the week's page: sessions at their time; it takes those that are dropped on it. */

import { useRef } from "react";
import { addDays, formatTime, toInstant } from "@/lib/time";
import { fromInstant } from "@/lib/zones";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { toPixels } from "./pixels";
import { useColumnDrop } from "./use-column-drop";
import { WeekBlock } from "./week-block";
import { type Block, dayStart, minutesOfDay } from "./week-blocks";

export type WeekColumnProps = { date: string; blocks: Block[] };

export function WeekColumn({ date, blocks }: WeekColumnProps) {
  const { me, now } = useCalendar();
  const column = useRef<HTMLDivElement>(null);
  const ghost = useColumnDrop(column, date);
  const isNow = now >= fromInstant(dayStart(date, me)) && now < fromInstant(dayStart(addDays(date, 1), me));
  return (
    <div ref={column} className={styles.column} data-column={date}>
      {isNow && <span className={styles.now} style={{ top: toPixels(minutesOfDay(toInstant(now), me)) }} aria-hidden />}
      {blocks.map((block) => (
        <WeekBlock key={`${block.item.id} ${block.hasStart}`} block={block} date={date} />
      ))}
      {ghost && (
        <span
          className={styles.ghost}
          style={{ top: toPixels(ghost.top), height: toPixels(ghost.minutes) }}
          aria-hidden
        >
          {formatTime(ghost.start, me)}
        </span>
      )}
    </div>
  );
}
