/** A link to a goal shows it among its siblings on the phone; only on arrival, so that the way up stays open. */

import { useEffect, useRef } from "react";
import type { Forest } from "../model/tree";
import type { TreeView } from "./use-tree-view";

export function useArrival(forest: Forest, { selectedId, branchId, setBranch }: TreeView): void {
  const arrivedAt = useRef(selectedId === null ? undefined : forest.goals.get(selectedId));
  useEffect(() => {
    const parent = arrivedAt.current?.parent;
    arrivedAt.current = undefined;
    if (branchId === null && parent) setBranch(parent.id);
  }, [branchId, setBranch]);
}
