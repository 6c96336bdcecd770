/** The goals above the goal of a session. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { treeQuery } from "@/api/queries";

/** Return how to say the way to a goal, without the goal itself: "Guitar › Jazz", "" at a root. */
export function useTrails(): (goalId: string | null) => string {
  const nodes = useQuery(treeQuery).data?.nodes;
  return useMemo(() => {
    const byId = new Map(nodes?.map((node) => [node.id, node]) ?? []);
    const known = new Map<string, string>();
    const trailOf = (goalId: string | null): string => {
      const parentId = goalId === null ? null : (byId.get(goalId)?.parent_id ?? null);
      const parent = parentId === null ? undefined : byId.get(parentId);
      if (goalId === null || !parent) return "";
      const said = known.get(goalId) ?? [trailOf(parent.id), parent.name].filter(Boolean).join(" › ");
      known.set(goalId, said);
      return said;
    };
    return trailOf;
  }, [nodes]);
}
