/** What the screens read, as query options: one key per thing, so that every write knows what to refresh. */

import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, setCsrfToken, unwrap } from "@/api/client";
import type { GoalType, Status } from "@/api/types";

export const authStateQuery = queryOptions({
  queryKey: ["auth-state"],
  queryFn: async ({ signal }) => {
    const state = unwrap(await api.GET("/api/auth/state", { signal }));
    setCsrfToken(state.csrf_token);
    return state;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/me", { signal })),
  staleTime: 5 * 60_000,
});

export const disciplinesQuery = queryOptions({
  queryKey: ["disciplines"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/disciplines", { signal })).disciplines,
  staleTime: Number.POSITIVE_INFINITY,
});

export const treeQuery = queryOptions({
  queryKey: ["tree"],
  queryFn: async ({ signal }) =>
    unwrap(await api.GET("/api/goals/tree", { params: { query: { rollups: true } }, signal })),
  staleTime: 10_000,
});

/** The keys of everything that a change to the tree can change. */
export const CHANGED_WITH_TREE: readonly (readonly string[])[] = [
  treeQuery.queryKey,
  ["rollups"],
  ["next-steps"],
  ["trash"],
  ["search"],
  ["goals"],
  ["sessions"],
];

/** The roll-ups over some practice days, both included. */
export function rollupsQuery(fromDate: string, toDate: string) {
  return queryOptions({
    queryKey: ["rollups", fromDate, toDate],
    queryFn: async ({ signal }) => {
      const query = { from_date: fromDate, to_date: toDate };
      return unwrap(await api.GET("/api/goals/rollups", { params: { query }, signal }));
    },
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** What to do next at and below a goal, or anywhere. */
export function nextStepsQuery(goalId: string | null = null, limit = 5) {
  return queryOptions({
    queryKey: ["next-steps", goalId, limit],
    queryFn: async ({ signal }) => {
      const query = { limit, ...(goalId === null ? {} : { goal_id: goalId }) };
      return unwrap(await api.GET("/api/goals/next-steps", { params: { query }, signal })).items;
    },
    staleTime: 10_000,
  });
}

/** What a search can be narrowed to. */
export type SearchFilters = { types?: GoalType[]; state?: "open" | "done" | "trash"; limit?: number };

export function searchQuery(words: string, { types, state, limit = 20 }: SearchFilters = {}) {
  const q = words.trim();
  return queryOptions({
    queryKey: ["search", q, types ?? null, state ?? null, limit],
    queryFn: async ({ signal }) => {
      const query = { q, limit, ...(types ? { type: types } : {}), ...(state ? { state } : {}) };
      return unwrap(await api.GET("/api/search", { params: { query }, signal })).items;
    },
    enabled: q !== "",
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
}

export const trashQuery = queryOptions({
  queryKey: ["trash"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/trash", { signal })),
  staleTime: 10_000,
});

/** What can be practised and measured, by name. */
export const activitiesQuery = queryOptions({
  queryKey: ["activities"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/activities", { signal })).items,
  staleTime: 60_000,
});

export function goalQuery(id: string) {
  return queryOptions({
    queryKey: ["goals", id],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/goals/{goal_id}", { params: { path: { goal_id: id } }, signal })),
  });
}

export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: ["sessions", "one", id],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/sessions/{session_id}", { params: { path: { session_id: id } }, signal })),
  });
}

/** What a list of sessions can be narrowed to. */
export type SessionFilters = { goal_id?: string; discipline?: string; status?: Status; is_unfiled?: boolean };

export function sessionsInfiniteQuery(filters: SessionFilters = {}, limit = 50) {
  return infiniteQueryOptions({
    queryKey: ["sessions", "list", filters, limit],
    queryFn: async ({ signal, pageParam }) => {
      const query = { ...filters, limit, ...(pageParam ? { cursor: pageParam } : {}) };
      return unwrap(await api.GET("/api/sessions", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/** The session that runs now, or null; asked again every half minute, for another device may have started one. */
export const runningQuery = queryOptions({
  queryKey: ["sessions", "running"],
  queryFn: async ({ signal }) => {
    const query = { status: "ACTIVE" as const, limit: 1 };
    return unwrap(await api.GET("/api/sessions", { params: { query }, signal })).items[0] ?? null;
  },
  staleTime: 15_000,
  refetchInterval: 30_000,
});
