/** One activity and what was recorded of it, as query options. */

import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

export function activityQuery(id: string) {
  return queryOptions({
    queryKey: ["activities", "one", id],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/activities/{activity_id}", { params: { path: { activity_id: id } }, signal })),
  });
}

export function activityHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ["activity-histories", "one", id],
    queryFn: async ({ signal }) => {
      const path = { activity_id: id };
      return unwrap(await api.GET("/api/activities/{activity_id}/history", { params: { path }, signal }));
    },
    staleTime: 30_000,
  });
}
