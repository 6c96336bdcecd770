/** The sessions of a filter in their days: a month or a week, moved by hand and by keys. */

import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import { sayNotLoaded } from "@/api/client";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { StillRows } from "@/components/ui/still-rows";
import { addDays } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { isFiltered, type ListFilters, toQuery } from "../filters";
import { allSessionsQuery } from "../queries";
import styles from "./calendar.module.css";
import { CalendarContext, type CalendarWorld } from "./calendar-context";
import { CalendarHead } from "./calendar-head";
import { type CalendarSpan, weekOf, weeksOfMonth } from "./days";
import { MonthGrid } from "./month-grid";
import { useCalendarMoves } from "./use-calendar-moves";
import { WeekGrid } from "./week-grid";

export type CalendarViewProps = {
  view: CalendarSpan;
  at: string;
  today: string;
  filters: ListFilters;
  /** What is said when the page is empty. */
  none: string;
  onShow: (view: CalendarSpan, at: string) => void;
};

export function CalendarView({ view, at, today, filters, none, onShow }: CalendarViewProps) {
  const me = useMe();
  const now = useNow(60_000);
  const moves = useCalendarMoves();
  const [openDay, setOpenDay] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const held = useRef<readonly string[]>([]);
  const days = view === "month" ? weeksOfMonth(at.slice(0, 7), me.week_start).flat() : weekOf(at, me.week_start);
  // A practice day may be another one than the day on the clock.
  const around = view === "month" ? 0 : 2;
  const span = { from: addDays(days[0] ?? at, -around), to: addDays(days.at(-1) ?? at, around) };
  const sessions = useQuery(allSessionsQuery(toQuery(filters, span)));
  const items = sessions.data;
  useFocusWanted(wanted);
  const world: CalendarWorld = {
    ...{ me, today, now, moves, wanted, held, openDay, setOpenDay },
    find: (ids) => (items ?? []).filter(({ id }) => ids.includes(id)),
    goTo: (date) => onShow(view, date),
  };
  const isEmpty = items?.length === 0 && !sessions.isPlaceholderData;
  return (
    <CalendarContext value={world}>
      <CalendarHead view={view} at={at} today={today} weekStart={me.week_start} onShow={onShow} />
      {isEmpty && isFiltered(filters) && (
        <p role="status" className={styles.none}>
          {none}
        </p>
      )}
      {sessions.isError && !items ? (
        <ErrorPanel
          title="The sessions did not load."
          detail={sayNotLoaded(sessions.error)}
          onRetry={() => void sessions.refetch()}
        />
      ) : !items ? (
        <StillRows label="Loading the sessions" count={8} />
      ) : view === "month" ? (
        <MonthGrid at={at} items={items} />
      ) : (
        <WeekGrid at={at} items={items} />
      )}
    </CalendarContext>
  );
}

/** Give the focus back to a session that was moved, where it stands now. */
function useFocusWanted(wanted: CalendarWorld["wanted"]): void {
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === null) return;
    const moved = document.querySelector<HTMLElement>(`[data-items~="${CSS.escape(id)}"]`);
    if (!moved || moved === document.activeElement) return;
    if (document.activeElement === document.body) moved.focus();
    wanted.current = null;
  });
}
