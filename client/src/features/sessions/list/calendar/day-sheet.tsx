/** The sessions of a day one by one: open, drag, move elsewhere; and logging a past one on that day. */

import { IconCalendarDue } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { Link } from "react-router";
import type { SessionItem } from "@/api/types";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { itemSeconds } from "@/lib/running-time";
import { formatDuration, formatLongDay } from "@/lib/time";
import { timesOf } from "../session-row";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import type { DayContent } from "./month-lines";
import { MoveTo } from "./move-to";
import { useSessionDrag } from "./use-session-drag";

export function DaySheet({ content }: { content: DayContent }) {
  const { today } = useCalendar();
  const { date, items, seconds } = content;
  const isAhead = date > today;
  return (
    <div className={styles.sheetBody}>
      <div className={styles.sheetHead}>
        <h3>{formatLongDay(date)}</h3>
        {seconds > 0 && <span>{formatDuration(seconds)}</span>}
      </div>
      {items.length === 0 && <p className={styles.faint}>{isAhead ? "Still to come." : "Nothing on this day."}</p>}
      <ul>
        {items.map((item) => (
          <SheetRow key={item.id} item={item} />
        ))}
      </ul>
      {!isAhead && (
        <Link to={`/sessions/new?date=${date}`} className={styles.log}>
          Log past on this day
        </Link>
      )}
    </div>
  );
}

function SheetRow({ item }: { item: SessionItem }) {
  const { me, now } = useCalendar();
  const row = useRef<HTMLLIElement>(null);
  const [isMoving, setMoving] = useState(false);
  useSessionDrag(row, [item]);
  return (
    <li ref={row} className={styles.sheetRow}>
      <Link to={`/sessions/${item.id}`} className={styles.sheetLink} draggable={false}>
        <DisciplineIcon discipline={item.discipline} boxed />
        <span className={styles.sheetWords}>
          <span>{item.name}</span>
          <small>{[timesOf(item, me), item.result].filter(Boolean).join(" · ")}</small>
        </span>
        <span>{formatDuration(itemSeconds(item, now))}</span>
      </Link>
      {item.status !== "ACTIVE" && (
        <button
          type="button"
          className={styles.moveButton}
          aria-expanded={isMoving}
          aria-label={`Move ${item.name} to …`}
          title="Move to …"
          onClick={() => setMoving((moving) => !moving)}
        >
          <IconCalendarDue size={15} stroke={1.6} aria-hidden />
        </button>
      )}
      {isMoving && <MoveTo item={item} onDone={() => setMoving(false)} />}
    </li>
  );
}
