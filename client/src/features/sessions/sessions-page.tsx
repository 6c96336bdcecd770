/** All sessions: one filter, seen as a list, a calendar or a table. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionTotalsQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { CalendarView } from "@/features/sessions/list/calendar/calendar-view";
import { calendarDays, saySpan } from "@/features/sessions/list/calendar/days";
import { FilterChips } from "@/features/sessions/list/filter-chips";
import { monthSpan, sayMonth, sayNone, sayOver, sayTotals } from "@/features/sessions/list/filter-words";
import { csvAddress, isFiltered, NO_FILTERS, spanOf, toQuery } from "@/features/sessions/list/filters";
import { RowsView } from "@/features/sessions/list/rows-view";
import { SessionsHead } from "@/features/sessions/list/sessions-head";
import { useFilterNames } from "@/features/sessions/list/use-filter-names";
import { useSessionsAddress } from "@/features/sessions/list/use-page";

export function SessionsPage() {
  const { view, at, today, filters, setFilters, show } = useSessionsAddress();
  const me = useMe();
  const names = useFilterNames(filters);
  const [isChoosing, setChoosing] = useState(false);
  const isCalendar = view === "month" || view === "week";
  const days = isCalendar ? calendarDays(view, at, me.week_start) : spanOf(filters, today);
  const query = toQuery(filters, days);
  const over = isCalendar ? saySpan(view, at, me.week_start, today) : sayOver(filters, today);
  // Without chosen days the head speaks of this month, the list goes on.
  const counted = over ? query : toQuery(filters, monthSpan(today.slice(0, 7)));
  const totals = useQuery(sessionTotalsQuery(counted)).data;
  const said = over || `in ${sayMonth(today.slice(0, 7), today)}`;
  const logTo = filters.goal ? `/sessions/new?goal=${encodeURIComponent(filters.goal)}` : "/sessions/new";
  const none = sayNone(filters, names, today, isCalendar ? over : undefined);
  return (
    <div>
      <SessionsHead
        totals={totals ? sayTotals(totals.session_count, totals.total_seconds, said) : null}
        view={view}
        onView={(next) => show(next)}
        logTo={logTo}
        csv={csvAddress(query)}
        onChoose={isCalendar ? undefined : () => setChoosing(true)}
      />
      <FilterChips filters={filters} onChange={setFilters} today={today} span={days} hasDays={!isCalendar} />
      {view === "month" || view === "week" ? (
        <CalendarView view={view} at={at} today={today} filters={filters} none={none} onShow={show} />
      ) : (
        <RowsView
          view={view}
          query={query}
          today={today}
          none={isFiltered(filters) ? none : null}
          logTo={logTo}
          onDrop={() => setFilters(NO_FILTERS)}
          isChoosing={isChoosing}
          onChoosing={setChoosing}
        />
      )}
    </div>
  );
}
