/** The tree as this device saw it last: something to look at while the present one loads. */

import { del, get, set } from "idb-keyval";
import type { Tree } from "@/api/types";

const KEY = "last-tree";
/** A new number whenever a row changes its shape: what was kept before is then left alone. */
const FORM = 2;
/** The rows, and what they added up to. */
export type LastTree = Pick<Tree, "nodes" | "rollups">;
type Kept = LastTree & { form: number; userId: number };

/** Return the last tree of a person, or null where this device keeps none of theirs. */
export async function readLastTree(userId: number): Promise<LastTree | null> {
  try {
    const kept = await get<Kept>(KEY);
    return kept?.form === FORM && kept.userId === userId ? { nodes: kept.nodes, rollups: kept.rollups } : null;
  } catch {
    // A browser that stores nothing has nothing to show.
    return null;
  }
}

/** Keep a person's tree in place of the one before. */
export async function keepLastTree(userId: number, { nodes, rollups }: LastTree): Promise<void> {
  try {
    await set(KEY, { form: FORM, userId, nodes, rollups });
  } catch {
    // Without storage there is nothing to keep it in.
  }
}

/** Forget it, for whoever uses this browser next. */
export async function forgetLastTree(): Promise<void> {
  try {
    await del(KEY);
  } catch {
    // Without storage there is nothing to forget.
  }
}
