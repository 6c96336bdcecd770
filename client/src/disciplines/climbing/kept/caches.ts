/** Answers of the server, put where the screens read them. */

import type { QueryClient } from "@tanstack/react-query";
import { CLIMBS_KEY, type ClimbFilters, competitionsQuery, routesQuery } from "../climbing-queries";
import type { Completion } from "../types";
import type { Answer } from "./send";
import type { Write } from "./writes";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Whether a climb belongs into a list; unknown filters keep it out. */
export function fitsIn(filters: unknown, row: Completion): boolean {
  if (!isRecord(filters)) return false;
  const named: Record<keyof ClimbFilters, unknown> = {
    practice_session_id: row.practice_session_id,
    route_id: row.route_id,
    competition_type: row.competition?.competition_type,
    competition_id: row.competition?.competition_id,
  };
  return Object.entries(filters).every(([key, value]) => Reflect.get(named, key) === value);
}

/** Put a row into a list where it fits, in its place if it is there already, and take it out where it does not. */
function withRow<T extends { id: string }>(rows: readonly T[], row: T, fits: boolean): T[] {
  if (!fits) return rows.filter(({ id }) => id !== row.id);
  return rows.some(({ id }) => id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [row, ...rows];
}

/** Show what the server has now; nothing: the row is gone. */
export function adopt(queryClient: QueryClient, write: Write, answer: Answer): void {
  if (answer.kind === "routes") {
    const { row } = answer;
    queryClient.setQueryData(routesQuery.queryKey, (rows) => rows && put(rows, write.id, row));
  } else if (answer.kind === "competitions") {
    const { row } = answer;
    queryClient.setQueryData(competitionsQuery.queryKey, (rows) => rows && put(rows, write.id, row));
  } else {
    const { row } = answer;
    for (const [queryKey] of queryClient.getQueriesData<Completion[]>({ queryKey: CLIMBS_KEY })) {
      if (!isRecord(queryKey[2])) continue;
      queryClient.setQueryData<Completion[]>(queryKey, (rows) => {
        if (!rows) return rows;
        return row ? withRow(rows, row, fitsIn(queryKey[2], row)) : rows.filter(({ id }) => id !== write.id);
      });
    }
  }
}

function put<T extends { id: string }>(rows: readonly T[], id: string, row: T | null): T[] {
  return row ? withRow(rows, row, true) : rows.filter((one) => one.id !== id);
}

type Versioned = { id: string; version: number };
const isVersioned = (value: unknown): value is Versioned =>
  isRecord(value) && typeof value.id === "string" && typeof value.version === "number";

/** Return the newest version of a row that is known here; 1: it was made here and nothing more is known. */
export function versionOf(queryClient: QueryClient, { kind, id }: Write): number {
  const lists = queryClient.getQueriesData<unknown>({ queryKey: ["climbing", kind] });
  const rows = lists.flatMap(([, data]) => (Array.isArray(data) ? data : [data])).filter(isVersioned);
  return Math.max(1, ...rows.filter((row) => row.id === id).map(({ version }) => version));
}
