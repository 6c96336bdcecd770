/** What the screens read, as query options: one key per thing, so that every write knows what to refresh. */

import { infiniteQueryOptions, keepPreviousData, queryOptions, replaceEqualDeep } from "@tanstack/react-query";
import { api, setCsrfToken, unwrap } from "@/api/client";
import type { GoalType, Status } from "@/api/types";
import type { DisciplineKey } from "@/disciplines/contract";

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

/** What a list of sessions can be narrowed to; all conditions hold together. */
export type SessionFilters = {
  from_date?: string;
  to_date?: string;
  goal_id?: string;
  discipline?: string[];
  session_type?: string;
  status?: Status[];
  template_id?: string;
  activity_id?: string;
  min_seconds?: number;
  max_seconds?: number;
  q?: string;
  is_unfiled?: boolean;
};

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

export function sessionTotalsQuery(filters: SessionFilters = {}) {
  return queryOptions({
    queryKey: ["sessions", "totals", filters],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/sessions/totals", { params: { query: filters }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** The session that runs now with its document, or null; asked again, for another device may have started one. */
export const runningQuery = queryOptions({
  queryKey: ["sessions", "running"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/sessions/active", { signal })).session,
  staleTime: 10_000,
  refetchInterval: 15_000,
  refetchOnWindowFocus: "always",
  // An answer that was overtaken by a save does not bring the old state back.
  structuralSharing: (known, read) => (isOlder(read, known) ? known : replaceEqualDeep(known, read)),
});

type Versioned = { id: string; version: number };

function isVersioned(value: unknown): value is Versioned {
  return typeof value === "object" && value !== null && "id" in value && "version" in value;
}

function isOlder(one: unknown, other: unknown): boolean {
  return isVersioned(one) && isVersioned(other) && one.id === other.id && one.version < other.version;
}

/** What was recorded of a session's activities before it. */
export function sessionHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ["activity-histories", "session", id],
    queryFn: async ({ signal }) => {
      const path = { session_id: id };
      return unwrap(await api.GET("/api/sessions/{session_id}/history", { params: { path }, signal })).items;
    },
    staleTime: 60_000,
  });
}

/** The histories of all activities. */
export const historiesQuery = queryOptions({
  queryKey: ["activity-histories", "all"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/activity-histories", { signal })).items,
  staleTime: 60_000,
});

export const archivedActivitiesQuery = queryOptions({
  queryKey: ["activities", "archived"],
  queryFn: async ({ signal }) =>
    unwrap(await api.GET("/api/activities", { params: { query: { archived: true } }, signal })).items,
  staleTime: 60_000,
});

export const activityGroupsQuery = queryOptions({
  queryKey: ["activity-groups"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/activity-groups", { signal })).items,
  staleTime: 60_000,
});

/** Templates, the last used first. */
export function templatesQuery(state: "current" | "archived" | "all" = "current") {
  return queryOptions({
    queryKey: ["templates", state],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/templates", { params: { query: { state } }, signal })).items,
    staleTime: 60_000,
  });
}

export function templateQuery(id: string) {
  return queryOptions({
    queryKey: ["templates", "one", id],
    queryFn: async ({ signal }) => {
      const path = { template_id: id };
      return unwrap(await api.GET("/api/templates/{template_id}", { params: { path }, signal }));
    },
  });
}

export type RunFilters = {
  setup_key?: string;
  template_id?: string;
  from_date?: string;
  limit?: number;
  details?: boolean;
};

/** Earlier sessions of a discipline with what they came to, newest first, and the best of all there are. */
export function runsQuery(key: DisciplineKey, filters: RunFilters = {}) {
  return queryOptions({
    queryKey: ["sessions", "runs", key, filters],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/disciplines/{key}/runs", { params: { path: { key }, query: filters }, signal })),
    staleTime: 30_000,
  });
}

/** How each thing that is drilled goes, the slowest first. */
export function progressQuery(key: DisciplineKey) {
  return queryOptions({
    queryKey: ["sessions", "progress", key],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/disciplines/{key}/progress", { params: { path: { key } }, signal })),
    staleTime: 30_000,
  });
}

/** The templates that ship with a discipline. */
export function startersQuery(key: DisciplineKey) {
  return queryOptions({
    queryKey: ["starters", key],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/disciplines/{key}/starters", { params: { path: { key } }, signal })).starters,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
