/** What waits on this device, for the screens; and rows of the server shown with it. */

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { useMe } from "@/api/use-me";
import type { Climb, CompetitionOut, Route, RouteOut } from "../types";
import { openOutbox } from "./open-outbox";
import type { Outbox } from "./outbox";
import { type Waiting, withWrites, writesOf } from "./writes";

export function useOutbox(): { outbox: Outbox; line: readonly Waiting[] } {
  const me = useMe();
  const queryClient = useQueryClient();
  const outbox = openOutbox(queryClient, me.id);
  const line = useSyncExternalStore(outbox.subscribe, outbox.getLine);
  return { outbox, line };
}

/** Show climbs with everything that waits and belongs to them. */
export function useShownClimbs(rows: readonly Climb[], belongs: (climb: Climb) => boolean): Climb[] {
  const { line } = useOutbox();
  return useMemo(() => {
    const taken = line.filter(({ refusal }) => refusal === null);
    return withWrites<Climb>(rows, writesOf(taken, "completions")).filter(belongs);
  }, [rows, line, belongs]);
}

/** A climb that the server did not take, and why. */
export type RefusedClimb = { climb: Climb; reason: string };

export function useRefusedClimbs(belongs: (climb: Climb) => boolean): RefusedClimb[] {
  const { line } = useOutbox();
  return useMemo(() => {
    const reasons = new Map(line.flatMap(({ write, refusal }) => (refusal === null ? [] : [[write.id, refusal]])));
    const climbs = withWrites<Climb>([], writesOf(line, "completions")).filter(belongs);
    return climbs.flatMap((climb) => {
      const reason = reasons.get(climb.id);
      return reason === undefined ? [] : [{ climb, reason }];
    });
  }, [line, belongs]);
}

const UNKNOWN = { send_count: 0, try_count: 0, created_at: "", version: 1 };
const NEW_ROUTE = { ...UNKNOWN, is_active: true, last_climbed_at: null };

/** Show routes with what waits; what is counted of a new one is nothing yet. */
export function useShownRoutes(rows: readonly RouteOut[]): RouteOut[] {
  const { line } = useOutbox();
  return useMemo(() => {
    const known = new Map(rows.map((row) => [row.id, row]));
    const shown = withWrites<Route>(rows, writesOf(line, "routes"));
    return shown.map((row) => ({ ...(known.get(row.id) ?? NEW_ROUTE), ...row }));
  }, [rows, line]);
}

export function useShownCompetitions(rows: readonly CompetitionOut[]): CompetitionOut[] {
  const { line } = useOutbox();
  return useMemo(() => {
    const known = new Map(rows.map((row) => [row.id, row]));
    const shown = withWrites(rows, writesOf(line, "competitions"));
    return shown.map((row) => ({ ...(known.get(row.id) ?? UNKNOWN), ...row }));
  }, [rows, line]);
}
