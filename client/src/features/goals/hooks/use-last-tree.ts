/** While the tree loads, the one that was here last; once it is there, it is kept for the next time. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keepLastTree, type LastTree, readLastTree } from "@/api/last-tree";
import { meQuery } from "@/api/queries";

const CALM_MILLISECONDS = 1000;
/** A server that answers sooner spares the reading and the drawing of a second tree. */
const LATE_MILLISECONDS = 150;

/** Return the last tree as long as `tree` is not there; undefined when none are kept. */
export function useLastTree(tree: LastTree | undefined): LastTree | undefined {
  const { data: me } = useQuery(meQuery);
  const userId = me?.id;
  const isLate = useIsLate(tree === undefined);
  const { data: kept } = useQuery({
    queryKey: ["last-tree", userId],
    queryFn: () => (userId === undefined ? null : readLastTree(userId)),
    enabled: userId !== undefined && isLate && tree === undefined,
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    if (userId === undefined || tree === undefined) return;
    const timer = setTimeout(() => void keepLastTree(userId, tree), CALM_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [userId, tree]);
  return tree === undefined ? (kept ?? undefined) : undefined;
}

/** Say whether somebody has been waiting for a while. */
function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), LATE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate;
}
