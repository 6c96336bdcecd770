/** Moving a session without dragging: a date and a time. */

import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { SessionItem } from "@/api/types";
import { instantToZoned } from "@/lib/time";
import { readDay } from "../filters";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { sayMoved } from "./move-words";
import { movedToWall } from "./moves";

export type MoveToProps = { item: SessionItem; onDone: () => void };

export function MoveTo({ item, onDone }: MoveToProps) {
  const { moves, me, today } = useCalendar();
  const wall = item.session_start === null ? null : instantToZoned(item.session_start, me.time_zone);
  const [date, setDate] = useState(wall?.date ?? item.session_date ?? today);
  const [time, setTime] = useState(wall?.time ?? "");
  const move = (event: FormEvent) => {
    event.preventDefault();
    const day = readDay(date);
    if (day === undefined || (wall && !time)) return;
    moves.change(
      [item],
      () => movedToWall(item, day, wall && time.slice(0, 5), me),
      (items) => sayMoved(items, me, today, true),
    );
    onDone();
  };
  return (
    <form className={styles.moveTo} onSubmit={move} aria-label={`Move ${item.name}`}>
      <input
        type="date"
        required
        aria-label="Date"
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      {wall && (
        <input
          type="time"
          required
          aria-label="Start"
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      )}
      <Button type="submit" size="xs">
        Move
      </Button>
    </form>
  );
}
