/** What can be started, from what is known already; asked for while nothing else happens, so that the sheet opens at once. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { activitiesQuery, disciplinesQuery, templatesQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { useDrillOffers } from "@/practice/use-drills";
import type { Startable } from "./start-rows";

const CALM_MILLISECONDS = 1000;

/** Return the templates, and the disciplines a person practises; all of them when none was chosen. */
export function useStartable(): Startable & { isPending: boolean; isAway: boolean } {
  const me = useMe();
  const templates = useQuery(templatesQuery());
  const disciplines = useQuery(disciplinesQuery);
  const offers = useDrillOffers();
  const isMine = ({ key }: { key: string }) => me.disciplines.length === 0 || me.disciplines.includes(key);
  const known = useMemo(() => {
    const all = disciplines.data ?? [];
    const own = all.filter(({ key }) => me.disciplines.includes(key));
    return { templates: templates.data ?? [], disciplines: own.length > 0 ? own : all };
  }, [templates.data, disciplines.data, me.disciplines]);
  return {
    ...known,
    drills: offers.filter(isMine),
    isPending: templates.isPending || disciplines.isPending,
    isAway: templates.isError,
  };
}

/** Ask for all that before it is needed. */
export function usePreparedStart(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => {
      void queryClient.prefetchQuery(templatesQuery());
      void queryClient.prefetchQuery(disciplinesQuery);
      void queryClient.prefetchQuery(activitiesQuery);
    }, CALM_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [queryClient]);
}
