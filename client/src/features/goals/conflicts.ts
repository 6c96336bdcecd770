/** Changes that met a newer row: both values are kept until the person has chosen. */

import { useSyncExternalStore } from "react";
import type { Goal, GoalChanges } from "@/api/types";

export interface GoalConflict {
  id: string;
  mine: GoalChanges;
  theirs: Goal;
}

const conflicts = new Map<string, GoalConflict>();
const listeners = new Set<() => void>();

export function putConflict(conflict: GoalConflict): void {
  conflicts.set(conflict.id, conflict);
  for (const listener of listeners) listener();
}

export function clearConflict(id: string): void {
  conflicts.delete(id);
  for (const listener of listeners) listener();
}

/** The open conflict of a goal, if there is one. */
export function useConflict(id: string): GoalConflict | undefined {
  return useSyncExternalStore(subscribe, () => conflicts.get(id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
