/** While the tree loads, the one that was here last; once it is there, it is kept for the next time. */

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { keepLastTree, readLastTree } from "@/api/last-tree";
import { meQuery } from "@/api/queries";
import type { Node } from "@/api/types";

const CALM_MILLISECONDS = 1000;

/** Return the nodes of the last tree as long as `nodes` are not there; undefined when none are kept. */
export function useLastTree(nodes: Node[] | undefined): Node[] | undefined {
  const { data: me } = useQuery(meQuery);
  const userId = me?.id;
  const { data: kept } = useQuery({
    queryKey: ["last-tree", userId],
    queryFn: () => (userId === undefined ? null : readLastTree(userId)),
    enabled: userId !== undefined && nodes === undefined,
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    if (userId === undefined || nodes === undefined) return;
    const timer = setTimeout(() => void keepLastTree(userId, nodes), CALM_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [userId, nodes]);
  return nodes === undefined ? (kept ?? undefined) : undefined;
}
