/** The signed-in person inside the shell, which waits for them before it draws. */

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import { meQuery } from "@/api/queries";
import type { Me } from "@/api/types";
import { setSaveStatus } from "@/lib/save-status";

export type Profile = Pick<
  Me,
  | "display_name"
  | "time_zone"
  | "week_start"
  | "day_start_hour"
  | "hour_cycle"
  | "units"
  | "theme"
  | "disciplines"
  | "daily_caps"
  | "grade_systems"
  | "timer_limit_minutes"
  | "mood"
  | "routine"
  | "preferences"
  | "favorite_characters"
  | "calming_elements"
>;

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Change the profile: seen at once, saved at once, put back when the server refuses. */
export function useUpdateMe() {
  const client = useQueryClient();
  return useMutation({
    scope: { id: "me" },
    mutationFn: async (patch: Partial<Profile>) =>
      unwrap(await api.PATCH("/api/me", { body: patch, keepalive: canOutlivePage(patch) })),
    onMutate: async (patch) => {
      setSaveStatus({ state: "saving" });
      await client.cancelQueries(meQuery);
      const before = client.getQueryData(meQuery.queryKey);
      if (before) client.setQueryData(meQuery.queryKey, { ...before, ...patch });
      return { before };
    },
    onSuccess: (me) => {
      setSaveStatus({ state: "saved" });
      client.setQueryData(meQuery.queryKey, me);
    },
    onError: (_error, _patch, context) => {
      setSaveStatus({ state: "idle" });
      if (context?.before) client.setQueryData(meQuery.queryKey, context.before);
    },
    onSettled: (_me, _error, patch) => {
      // The practice day of every session follows the clock.
      if (patch.time_zone !== undefined || patch.day_start_hour !== undefined) {
        void client.invalidateQueries({ queryKey: ["sessions"] });
        void client.invalidateQueries({ queryKey: ["tree"] });
      }
    },
  });
}
