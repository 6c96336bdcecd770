/** The list or the table of a filter: page after page, chosen and changed together. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { sayNotLoaded } from "@/api/client";
import { type SessionFilters, sessionsInfiniteQuery } from "@/api/queries";
import { ErrorPanel } from "@/components/ui/error-panel";
import { StillRows } from "@/components/ui/still-rows";
import { BulkBar } from "./bulk-bar";
import { groupByDay } from "./day-groups";
import { NoneFound, NoneYet } from "./nothing";
import { Older } from "./older";
import { SessionList } from "./session-list";
import { SessionTable } from "./session-table";
import { usePicking } from "./use-picking";

const PAGE = 100;

export type RowsViewProps = {
  view: "list" | "table";
  query: SessionFilters;
  today: string;
  /** What is said when the filters leave nothing; null: there is no filter. */
  none: string | null;
  logTo: string;
  onDrop: () => void;
  isChoosing: boolean;
  onChoosing: (isChoosing: boolean) => void;
};

export function RowsView({ view, query, today, none, logTo, onDrop, isChoosing, onChoosing }: RowsViewProps) {
  const sessions = useInfiniteQuery(sessionsInfiniteQuery(query, PAGE));
  const items = useMemo(() => sessions.data?.pages.flatMap((page) => page.items), [sessions.data]);
  const ordered = useMemo(() => inOrder(items ?? [], view), [items, view]);
  const order = useMemo(() => ordered.map(({ id }) => id), [ordered]);
  const picking = usePicking(order, JSON.stringify(query), { isShown: isChoosing, onShown: onChoosing });
  if (sessions.isError && !items)
    return (
      <ErrorPanel
        title="The sessions did not load."
        detail={sayNotLoaded(sessions.error)}
        onRetry={() => void sessions.refetch()}
      />
    );
  if (!items) return <StillRows label="Loading the sessions" count={8} />;
  if (items.length === 0)
    return none === null ? <NoneYet logTo={logTo} /> : <NoneFound title={none} logTo={logTo} onDrop={onDrop} />;
  const chosen = ordered.filter(({ id }) => picking.chosen.has(id));
  const Rows = view === "table" ? SessionTable : SessionList;
  return (
    <>
      <Rows items={ordered} today={today} picking={picking} />
      <Older
        hasOlder={sessions.hasNextPage}
        isLoading={sessions.isFetchingNextPage}
        hasFailed={sessions.isFetchNextPageError}
        count={items.length}
        onOlder={() => void sessions.fetchNextPage()}
      />
      {chosen.length > 0 && <BulkBar items={chosen} onDone={picking.clear} />}
    </>
  );
}

/** The order in which the rows stand. */
function inOrder<Item extends Parameters<typeof groupByDay>[0][number]>(items: Item[], view: "list" | "table"): Item[] {
  return view === "list" ? groupByDay(items, 0).flatMap((group) => group.items) : items;
}
