/** What the screens of climbing read. */

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { CompetitionType, GradeSystem } from "./types";

/** What a list of climbs can be narrowed to. */
export type ClimbFilters = {
  practice_session_id?: string;
  route_id?: string;
  competition_type?: CompetitionType;
  competition_id?: string;
};

const MOST = 200;
/** So many pages at most: two thousand climbs of one session or one route. */
const MOST_PAGES = 10;

export const CLIMBING_KEY = ["climbing"] as const;
export const CLIMBS_KEY = ["climbing", "completions"] as const;

async function readClimbs(filters: ClimbFilters, signal: AbortSignal) {
  const read = async (cursor: string | null) => {
    const query = { ...filters, limit: MOST, ...(cursor === null ? {} : { cursor }) };
    return unwrap(await api.GET("/api/climbing/completions", { params: { query }, signal }));
  };
  let page = await read(null);
  const items = [...page.items];
  for (let count = 1; page.next_cursor !== null && count < MOST_PAGES; count += 1) {
    page = await read(page.next_cursor);
    items.push(...page.items);
  }
  return items;
}

/** All that fits, newest first. */
export function climbsQuery(filters: ClimbFilters) {
  return queryOptions({
    queryKey: [...CLIMBS_KEY, filters],
    queryFn: ({ signal }) => readClimbs(filters, signal),
    staleTime: 30_000,
  });
}

/** The last thing that was logged in any session. */
export const lastClimbQuery = queryOptions({
  queryKey: [...CLIMBS_KEY, "last"],
  queryFn: async ({ signal }) =>
    unwrap(await api.GET("/api/climbing/completions", { params: { query: { limit: 1 } }, signal })).items[0] ?? null,
  staleTime: 60_000,
});

export const routesQuery = queryOptions({
  queryKey: ["climbing", "routes"],
  queryFn: async ({ signal }) =>
    unwrap(await api.GET("/api/climbing/routes", { params: { query: { limit: 2000 } }, signal })).items,
  staleTime: 60_000,
});

export const competitionsQuery = queryOptions({
  queryKey: ["climbing", "competitions"],
  queryFn: async ({ signal }) => {
    const { items } = unwrap(await api.GET("/api/climbing/competitions", { signal }));
    return items.map((row) => ({ ...row, id: row.competition_id }));
  },
  staleTime: 60_000,
});

/** Sends by grade of one scale since a day, in one of its systems. */
export function pyramidQuery(grade_system: GradeSystem, from_date: string) {
  return queryOptions({
    queryKey: ["climbing", "pyramid", grade_system, from_date],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/climbing/pyramid", { params: { query: { grade_system, from_date } }, signal })).rows,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
  });
}

export const projectsQuery = queryOptions({
  queryKey: ["climbing", "projects"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/climbing/projects", { signal })),
  staleTime: 30_000,
});

export const hardestQuery = queryOptions({
  queryKey: ["climbing", "hardest"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/climbing/hardest", { signal })).items,
  staleTime: 30_000,
});
