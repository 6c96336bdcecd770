/** All sessions by practice day, newest first, older ones on scroll. */

import { Button } from "@mantine/core";
import { IconClock, IconPlayerPlay } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { sessionsInfiniteQuery } from "@/api/queries";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHead } from "@/components/ui/page-head";
import { StillRows } from "@/components/ui/still-rows";
import { useStart } from "@/components/use-start";
import { FilterChips } from "@/features/sessions/filter-chips";
import { readFilters, writeFilters } from "@/features/sessions/model";
import { SessionList } from "@/features/sessions/session-list";
import styles from "./sessions.module.css";

export function SessionsPage() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const isFiltered = Object.keys(filters).length > 0;
  const sessions = useInfiniteQuery(sessionsInfiniteQuery(filters));
  const items = sessions.data?.pages.flatMap((page) => page.items);
  const logTo = filters.goal_id ? `/sessions/new?goal=${encodeURIComponent(filters.goal_id)}` : "/sessions/new";

  return (
    <div className={styles.page}>
      <PageHead title="Sessions">
        <Button
          component={Link}
          to={logTo}
          variant="default"
          leftSection={<IconClock size={15} stroke={1.6} aria-hidden />}
        >
          Log past
        </Button>
      </PageHead>
      <FilterChips filters={filters} onChange={(next) => setSearch(writeFilters(next), { preventScrollReset: true })} />
      {sessions.isPending && <StillRows label="Loading the sessions" count={8} />}
      {sessions.isError && !items && (
        <ErrorPanel
          title="The sessions did not load."
          detail={sayNotLoaded(sessions.error)}
          onRetry={() => void sessions.refetch()}
        />
      )}
      {items &&
        items.length === 0 &&
        (isFiltered ? <NoneFound onDrop={() => setSearch({})} /> : <NoneYet logTo={logTo} />)}
      {items && items.length > 0 && (
        <SessionList
          items={items}
          hasOlder={sessions.hasNextPage}
          isLoadingOlder={sessions.isFetchingNextPage}
          hasFailed={sessions.isFetchNextPageError}
          onOlder={() => void sessions.fetchNextPage()}
        />
      )}
    </div>
  );
}

function NoneFound({ onDrop }: { onDrop: () => void }) {
  return (
    <Empty title="No sessions with these filters." detail="Nothing is hidden for good: drop them to see all.">
      <Button variant="default" onClick={onDrop}>
        Drop the filters
      </Button>
    </Empty>
  );
}

function NoneYet({ logTo }: { logTo: string }) {
  const { start, isStarting } = useStart();
  return (
    <Empty title="No sessions yet." detail="Start one now, or log what you did away from here.">
      <Button onClick={start} loading={isStarting} leftSection={<IconPlayerPlay size={15} stroke={1.6} aria-hidden />}>
        Start
      </Button>
      <Button component={Link} to={logTo} variant="default">
        Log past
      </Button>
    </Empty>
  );
}
