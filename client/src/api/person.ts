/** Who is signed in on this page, for everything that saves by itself: it sends nothing in the name of somebody else. */

import type { QueryClient } from "@tanstack/react-query";
import { authStateQuery, meQuery } from "@/api/queries";
import { clearUndo } from "@/lib/undo-stack";

let here: number | null = null;
const listeners = new Set<(person: number | null) => void>();

/** Return the id of who is signed in; null: nobody, as far as is known. */
export function personHere(): number | null {
  return here;
}

/** Be told when somebody comes or goes. */
export function onPerson(listener: (person: number | null) => void): void {
  listeners.add(listener);
}

function readPerson(client: QueryClient): number | null {
  const isSignedIn = client.getQueryData(authStateQuery.queryKey)?.is_signed_in === true;
  return isSignedIn ? (client.getQueryData(meQuery.queryKey)?.id ?? null) : null;
}

/** Follow who is signed in, as the cache of this page knows it. */
export function watchPerson(client: QueryClient): void {
  const telling: readonly unknown[] = [authStateQuery.queryKey[0], meQuery.queryKey[0]];
  client.getQueryCache().subscribe(({ query }) => {
    if (!telling.includes(query.queryKey[0])) return;
    const now = readPerson(client);
    if (now === here) return;
    here = now;
    for (const listener of listeners) listener(now);
  });
}

/** Forget what was read for the person before, and what they could take back. */
export function forgetPerson(client: QueryClient): void {
  clearUndo();
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== authStateQuery.queryKey[0] });
}
