/** The drills as they are offered: what each was set up as last on this device, and the tap that starts it. */

import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { runningQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { DISCIPLINES } from "@/disciplines";
import type { DisciplineKey, Drill } from "@/disciplines/contract";
import { type DrillSetup, readLastDrill, wishDrill } from "@/practice/drill-memory";
import { isRun } from "@/practice/large-page";

export type DrillOffer = {
  key: DisciplineKey;
  label: string;
  drill: Drill;
  /** Null: it was never set up here. */
  last: DrillSetup | null;
  /** The name of its session while that runs. */
  running: string | null;
};

/** Return the drills in their order. */
export function useDrillOffers(): DrillOffer[] {
  const me = useMe();
  const { data: running = null } = useQuery(runningQuery);
  return DISCIPLINES.flatMap(({ key, label, drill }) => {
    if (!drill) return [];
    const isOpen = running?.discipline === key && isRun(running);
    const name = isOpen ? running.name || drill.name : null;
    return [{ key, label, drill, last: readLastDrill(me.id, key), running: name }];
  });
}

/** Return what opens a drill: it goes on with what runs, or starts what was set up last, or asks for a set-up. */
export function useOpenDrill(): (offer: Pick<DrillOffer, "key" | "last" | "running">) => void {
  const navigate = useNavigate();
  return ({ key, last, running }) => {
    if (last && running === null) wishDrill(key, last);
    void navigate(`/drills/${key}`);
  };
}
