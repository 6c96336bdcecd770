/** Where the outline was left, until the page is loaded anew: what is open, and how far it was scrolled. */

import type { QueryClient } from "@tanstack/react-query";

export interface OutlineMemory {
  choices: ReadonlyMap<string, boolean>;
  scrolledTo: number;
}

const memories = new WeakMap<QueryClient, OutlineMemory>();

export function rememberedOutline(client: QueryClient): OutlineMemory {
  const found = memories.get(client) ?? { choices: new Map(), scrolledTo: 0 };
  memories.set(client, found);
  return found;
}
