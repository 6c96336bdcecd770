/** The rows of the tree as the palette searches them: names folded once, and the way up. */

import type { Node, Tree } from "@/api/types";
import { wordsOf } from "@/lib/fold";

export type Entry = {
  node: Node;
  isSession: boolean;
  words: readonly string[];
  parent: Entry | null;
  /** Where a goal stands in its tree: 0 for a root. */
  depth: number;
  /** Of the goal and everything below it, or of the session; null: unknown. */
  seconds: number | null;
  /** Days since the goal was practised; null: never; undefined: unknown. */
  idleDays: number | null | undefined;
};

export type Index = { entries: readonly Entry[]; byId: ReadonlyMap<string, Entry> };

export const NO_ENTRIES: Index = { entries: [], byId: new Map() };

/** Build the index of a tree; times of goals come with the tree's roll-ups. */
export function buildIndex(nodes: readonly Node[], rollups: Tree["rollups"] = null): Index {
  const byId = new Map<string, Entry>();
  for (const node of nodes) {
    const isSession = node.type === "PracticeSession";
    const rollup = rollups?.goals[node.id];
    byId.set(node.id, {
      node,
      isSession,
      words: wordsOf(node.name),
      parent: null,
      depth: 0,
      seconds: isSession ? node.total_duration_seconds : (rollup?.total_seconds ?? null),
      idleDays: rollup?.idle_days,
    });
  }
  const entries = [...byId.values()];
  for (const entry of entries) entry.parent = byId.get(entry.node.parent_id ?? "") ?? null;
  for (const entry of entries) entry.depth = trailOf(entry).length;
  return { entries, byId };
}

/** Return what stands above an entry, root first; a circle is cut. */
export function trailOf(entry: Entry): Entry[] {
  const trail: Entry[] = [];
  for (let above = entry.parent; above && above !== entry && !trail.includes(above); above = above.parent) {
    trail.unshift(above);
  }
  return trail;
}

/** Return the session a step belongs to, if it stands below one. */
export function sessionAbove(entry: Entry): Entry | null {
  return trailOf(entry).find((above) => above.isSession) ?? null;
}

/** Return the discipline that was practised last below a goal, which the next session takes over. */
export function lastDiscipline(index: Index, goalId: string): string | null {
  let newest: Entry | null = null;
  for (const entry of index.entries) {
    if (!entry.isSession || !trailOf(entry).some(({ node }) => node.id === goalId)) continue;
    if ((entry.node.session_start ?? "") > (newest?.node.session_start ?? "")) newest = entry;
  }
  return newest?.node.discipline ?? null;
}

/** Return the discipline that was practised last anywhere. */
export function likelyDiscipline(index: Index): string | null {
  let newest: Entry | null = null;
  for (const entry of index.entries) {
    if (entry.isSession && (entry.node.session_start ?? "") > (newest?.node.session_start ?? "")) newest = entry;
  }
  return newest?.node.discipline ?? null;
}
