/** A line of a day: a discipline and its minutes. One session opens, several are listed; both can be moved. */

import { type KeyboardEvent, useRef } from "react";
import { Link } from "react-router";
import { disciplineLook } from "@/disciplines";
import { plural } from "@/lib/numbers";
import { formatDuration } from "@/lib/time";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import type { DayLine } from "./month-lines";
import { sayMoved } from "./move-words";
import { movedByDays } from "./moves";
import { useSessionDrag } from "./use-session-drag";

const DAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export type MonthLineProps = { line: DayLine; date: string };

export function MonthLine({ line, date }: MonthLineProps) {
  const { setOpenDay, held } = useCalendar();
  const element = useRef<HTMLLIElement>(null);
  useSessionDrag(element, line.items);
  const onKeyDown = useLineKeys(line);
  const { label, color } = disciplineLook(line.discipline);
  const [only] = line.items;
  const isSingle = line.items.length === 1 && only !== undefined;
  const ids = line.items.map(({ id }) => id);
  const shared = {
    className: styles.line,
    tabIndex: -1,
    "data-items": ids.join(" "),
    onKeyDown,
    onFocus: () => {
      if (!held.current.every((id) => ids.includes(id))) held.current = [];
    },
    title: line.items.map(({ name, result }) => (result ? `${name}: ${result}` : name)).join(", "),
  };
  const words = (
    <>
      <i style={{ background: color }} aria-hidden />
      <span className={styles.lineName}>{label}</span>
      <span className={styles.minutes}>
        {Math.round(line.seconds / 60)}
        <span className="visually-hidden"> minutes: {isSingle ? only.name : plural(line.items.length, "session")}</span>
      </span>
    </>
  );
  return (
    <li ref={element} data-running={line.items.some(({ status }) => status === "ACTIVE")}>
      {isSingle ? (
        <Link to={`/sessions/${only.id}`} draggable={false} {...shared}>
          {words}
        </Link>
      ) : (
        <button type="button" aria-haspopup="dialog" onClick={() => setOpenDay(date)} {...shared}>
          {words}
        </button>
      )}
      <span className="visually-hidden">{formatDuration(line.seconds)}</span>
    </li>
  );
}

/** Alt and an arrow move by a day or a week. */
function useLineKeys(line: DayLine) {
  const { moves, me, today, wanted, held } = useCalendar();
  return (event: KeyboardEvent<HTMLElement>) => {
    const days = DAYS[event.key];
    if (!event.altKey || event.ctrlKey || event.metaKey || days === undefined) return;
    event.preventDefault();
    const stayed = line.items.filter(({ id }) => held.current.includes(id));
    const items = (stayed.length > 0 ? stayed : line.items).filter(({ status }) => status !== "ACTIVE");
    held.current = items.map(({ id }) => id);
    wanted.current = items[0]?.id ?? null;
    moves.nudge(
      items,
      (item) => movedByDays(item, days, me),
      (moved) => sayMoved(moved, me, today, false),
    );
  };
}
