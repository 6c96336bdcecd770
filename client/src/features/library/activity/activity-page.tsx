/** One activity: what it is called, what is measured of it, and what was recorded. Saved by itself. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ApiProblem, sayNotLoaded } from "@/api/client";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHead } from "@/components/ui/page-head";
import { StillRows } from "@/components/ui/still-rows";
import { ActivityProvider } from "@/features/library/activity/activity-context";
import { ActivityView } from "@/features/library/activity/activity-view";
import { type ActivityEditor, blankActivity, openActivityEditor } from "@/features/library/activity-editor";
import { activityQuery } from "@/features/library/activity-query";
import { useRowView } from "@/features/library/row-editors";
import { useFreshId } from "@/features/library/use-fresh-id";

const CRUMBS = [
  { label: "Library", to: "/library" },
  { label: "Activities", to: "/library?tab=activities" },
] as const;

export function ActivityPage() {
  const { id = "" } = useParams();
  const { editor, error, retry } = useActivityEditor(id);
  if (editor) {
    return (
      <ActivityProvider key={editor.getView().row.id} value={editor}>
        <AddressOfNew editor={editor} isNew={id === "new"} />
        <ActivityView crumbs={CRUMBS} isNew={id === "new"} />
      </ActivityProvider>
    );
  }
  const isGone = error instanceof ApiProblem && error.status === 404;
  return (
    <>
      <PageHead crumbs={CRUMBS} tabTitle="Activity" />
      {!error && <StillRows label="Loading the activity" count={6} />}
      {error !== null && (
        <ErrorPanel
          title={isGone ? "This activity is not here." : "The activity did not load."}
          detail={isGone ? "It may have been deleted. Sessions that had it keep its name." : sayNotLoaded(error)}
          onRetry={isGone ? undefined : retry}
        />
      )}
    </>
  );
}

function useActivityEditor(id: string) {
  const client = useQueryClient();
  const me = useMe();
  const [search] = useSearchParams();
  const isNew = id === "new";
  const found = useQuery({ ...activityQuery(id), enabled: !isNew });
  const discipline = search.get("discipline") ?? me.disciplines[0] ?? "general";
  const groupId = search.get("group");
  const freshId = useFreshId(isNew);
  const blank = useMemo(
    () => (isNew ? blankActivity(freshId, discipline, groupId) : null),
    [isNew, freshId, discipline, groupId],
  );
  const row = blank ?? (found.data?.id === id ? found.data : undefined);
  const editor = useMemo(() => (row ? openActivityEditor(client, row) : null), [client, row]);
  useEffect(() => {
    if (editor && row) editor.receive(row);
  }, [editor, row]);
  return { editor, error: editor ? null : found.error, retry: () => void found.refetch() };
}

/** When the new activity is on the server, the address names it. */
function AddressOfNew({ editor, isNew }: { editor: ActivityEditor; isNew: boolean }) {
  const navigate = useNavigate();
  const { row } = useRowView(editor);
  useEffect(() => {
    if (isNew && row.version > 0) void navigate(`/library/activities/${row.id}`, { replace: true });
  }, [isNew, row.version, row.id, navigate]);
  return null;
}
