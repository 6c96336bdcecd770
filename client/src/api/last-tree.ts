/** The tree as this device saw it last: something to look at while the present one loads. */

import { del, get, set } from "idb-keyval";
import type { Node } from "@/api/types";

const KEY = "last-tree";
/** A new number whenever a row changes its shape: what was kept before is then left alone. */
const FORM = 1;
type Kept = { form: number; userId: number; nodes: Node[] };

/** Return the last tree of a person, or null where this device keeps none of theirs. */
export async function readLastTree(userId: number): Promise<Node[] | null> {
  try {
    const kept = await get<Kept>(KEY);
    return kept?.form === FORM && kept.userId === userId ? kept.nodes : null;
  } catch {
    // A browser that stores nothing has nothing to show.
    return null;
  }
}

/** Keep a person's tree in place of the one before. */
export async function keepLastTree(userId: number, nodes: Node[]): Promise<void> {
  await set(KEY, { form: FORM, userId, nodes }).catch(() => undefined);
}

/** Forget it, for whoever uses this browser next. */
export async function forgetLastTree(): Promise<void> {
  await del(KEY).catch(() => undefined);
}
