/** The session that runs now, always in the same place: a card in the rail, a bar on the phone. */

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useLocation } from "react-router";
import { runningQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { type RunningPlace, RunningView } from "./running-view";

const LiveRunning = lazy(async () => ({ default: (await import("./running-live")).LiveRunning }));
const LiveStill = lazy(async () => ({ default: (await import("./running-live")).LiveStill }));

/** Return the session to show: none on its own pages, where it is said already. */
function useRunning(): Session | null {
  const { pathname } = useLocation();
  const { data } = useQuery(runningQuery);
  const own = `/sessions/${data?.id}`;
  return !data || pathname === own || pathname.startsWith(`${own}/`) ? null : data;
}

export type RunningProps = { place: RunningPlace };

/** Drawn at once from what the server said; the buttons and what was edited here come with the editor. */
export function Running({ place }: RunningProps) {
  const row = useRunning();
  if (!row) return null;
  return (
    <Suspense fallback={<RunningView place={place} session={row} />}>
      <LiveRunning place={place} row={row} />
    </Suspense>
  );
}

/** The question whether it still goes on, above the page of the desk. */
export function RunningQuestion() {
  const row = useRunning();
  if (!row) return null;
  return (
    <Suspense fallback={null}>
      <LiveStill row={row} />
    </Suspense>
  );
}
