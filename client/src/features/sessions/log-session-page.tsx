/** Log a session that was practised away from here. */

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api, unwrap } from "@/api/client";
import { sessionsInfiniteQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { PageHead } from "@/components/ui/page-head";
import { StillRows } from "@/components/ui/still-rows";
import { readDay } from "@/features/sessions/list/filters";
import { LogSessionForm } from "@/features/sessions/log-session-form";

export function LogSessionPage() {
  const me = useMe();
  const [search] = useSearchParams();
  // The last session says which discipline is likely; without an answer the first chosen one will do.
  const last = useQuery({
    queryKey: [...sessionsInfiniteQuery({}, 1).queryKey, "last"],
    queryFn: async ({ signal }) => unwrap(await api.GET("/api/sessions", { params: { query: { limit: 1 } }, signal })),
    retry: false,
  });
  const likely = last.data?.items[0]?.discipline ?? me.disciplines[0] ?? "general";
  return (
    <>
      <PageHead crumbs={[{ label: "Sessions", to: "/sessions" }]} title="Log a past session" />
      {last.isPending ? (
        <StillRows count={4} />
      ) : (
        <LogSessionForm discipline={likely} parentId={search.get("goal")} date={readDay(search.get("date"))} />
      )}
    </>
  );
}
