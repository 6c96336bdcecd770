/** What the calendar reads: all sessions of a span, page after page. */

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { SessionFilters } from "@/api/queries";
import type { SessionItem, SessionPage } from "@/api/types";

const PAGE = 200;

/** Every session of a filter; meant for a span of days. */
export function allSessionsQuery(filters: SessionFilters) {
  return queryOptions({
    queryKey: ["sessions", "all", filters],
    queryFn: async ({ signal }) => {
      const items: SessionItem[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const query: SessionFilters & { limit: number; cursor?: string } = { ...filters, limit: PAGE };
        if (cursor) query.cursor = cursor;
        const page: SessionPage = unwrap(await api.GET("/api/sessions", { params: { query }, signal }));
        items.push(...page.items);
        cursor = page.next_cursor;
      }
      return items;
    },
    placeholderData: keepPreviousData,
  });
}
