/** The activities under their groups: what is measured, the last time, the best, the last ten. */

import { Button } from "@mantine/core";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { Link } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { activityGroupsQuery, historiesQuery } from "@/api/queries";
import type { ActivityDefinition } from "@/api/types";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { StillRows } from "@/components/ui/still-rows";
import { AddGroup } from "@/features/library/add-group";
import { focusRow } from "@/features/library/focus-row";
import { GroupSection } from "@/features/library/group-section";
import type { LibraryView } from "@/features/library/library-address";
import type { ChangeView } from "@/features/library/library-page";
import { RowTable } from "@/features/library/row-table";
import { type ShownGroup, shownGroups } from "@/features/library/rows";
import styles from "./activities.module.css";

const HEADS = (
  <>
    <span />
    <span>Activity and what is measured</span>
    <span className={styles.right}>Last</span>
    <span className={styles.right}>Best</span>
    <span>Last ten</span>
    <span className={styles.right}>Done</span>
    <span>When</span>
    <span />
  </>
);

export type ActivitiesTabProps = {
  view: LibraryView;
  onChange: ChangeView;
  activities: UseQueryResult<ActivityDefinition[]>;
};

export function ActivitiesTab({ view, onChange, activities }: ActivitiesTabProps) {
  const groups = useQuery(activityGroupsQuery);
  const shown = shownGroups(activities.data ?? [], groups.data ?? [], view);
  if (activities.isPending || groups.isPending) return <StillRows label="Loading the activities" count={12} />;
  if (!activities.data || !groups.data) {
    const retry = () => void Promise.all([activities.refetch(), groups.refetch()]);
    const error = activities.error ?? groups.error;
    return <ErrorPanel title="The activities did not load." detail={sayNotLoaded(error)} onRetry={retry} />;
  }
  if (shown.length === 0) return <NoActivities view={view} hasSome={activities.data.length > 0} onChange={onChange} />;
  return (
    <>
      <GroupRows groups={shown} />
      {!view.isArchived && <AddGroup />}
    </>
  );
}

function GroupRows({ groups }: { groups: readonly ShownGroup[] }) {
  const { data: histories } = useQuery(historiesQuery);
  const byActivity = useMemo(() => new Map(histories?.map((one) => [one.activity_id, one])), [histories]);
  const table = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => void focusRow(table.current, event);
  return (
    <RowTable ref={table} className={styles.table} onKeyDown={press} role="group" aria-label="Activities" heads={HEADS}>
      {groups.map((group) => (
        <GroupSection key={group.id ?? ""} group={group} groups={groups} histories={byActivity} />
      ))}
    </RowTable>
  );
}

type NoActivitiesProps = { view: LibraryView; hasSome: boolean; onChange: ChangeView };

function NoActivities({ view, hasSome, onChange }: NoActivitiesProps) {
  if (hasSome || view.isArchived) {
    const title = hasSome ? "No activity like that." : "Nothing is archived.";
    const detail = hasSome
      ? "Nothing is gone: drop the search and the discipline to see all."
      : "An activity that was practised is archived instead of deleted, and waits here.";
    return (
      <Empty title={title} detail={detail}>
        <Button variant="default" onClick={() => onChange({ q: "", discipline: null, isArchived: false })}>
          Show all
        </Button>
      </Empty>
    );
  }
  return (
    <>
      <Empty
        title="An activity is one thing you practise, and what you measure of it."
        detail="Scales with a tempo. A hang with seconds and added kilos. Say it once, and the session asks for the values and shows the last time beside them."
      >
        <Button component={Link} to="/library/activities/new">
          Define an activity
        </Button>
      </Empty>
      <AddGroup />
    </>
  );
}
