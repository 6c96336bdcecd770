/** Chooses what is drawn in a run before it begins. */

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { runsQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import type { Details } from "@/disciplines/contract";
import { getFolder, keptFolder, openKept } from "@/disciplines/drawing/picture-store";
import { withTags } from "@/disciplines/drawing/pictures-model";
import { freshSeeds, fromPool, POOL_DAYS, poolSeeds, repeated } from "@/disciplines/drawing/pool";
import { readResults } from "@/disciplines/drawing/run-model";
import { imageCount, readSetup, type Subject } from "@/disciplines/drawing/setup-model";
import { withRun } from "@/drills/run-facts";
import { addDays, todayOf } from "@/lib/time";

/** Waiting longer than this for what was drawn lately would be worse than drawing it again. */
const PATIENCE_MS = 2_000;

const READ_FROM = 200;

/** Return what was drawn since a day, the newest first; nothing while the server is away. */
async function drawnSince(client: QueryClient, day: string): Promise<Subject[]> {
  const query = runsQuery("drawing", { from_date: day, details: true, limit: READ_FROM });
  const read = client.fetchQuery({ ...query, networkMode: "always", retry: false }).then(({ items }) =>
    items.flatMap((run) =>
      readResults(run.details ?? {})
        .toReversed()
        .flatMap(({ seed, picture }) => seed ?? picture ?? []),
    ),
  );
  const late = new Promise<Subject[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS));
  return Promise.race([read.catch(() => []), late]);
}

/** Open the folder of before where nothing is open: "Again" after a reload. It may ask, for a press began the run. */
async function openAgain(userId: number): Promise<void> {
  if (getFolder(userId)) return;
  const handle = await keptFolder(userId);
  if (handle) await openKept(userId, handle, true);
}

/**
 * Return what fills the queue of a run with figures or pictures.
 *
 * @param first - the figure that was seen in the set-up comes first where figures are always new.
 */
export function useQueue(first: number | null): (details: Details) => Promise<Details> {
  const client = useQueryClient();
  const me = useMe();
  return async (details) => {
    const { steps, source, tags, always_generate_new, subjects } = readSetup(details);
    const count = imageCount(steps);
    if (source === "pictures") await openAgain(me.id);
    if (subjects.length > 0) return withRun(details, { queue: repeated(subjects, count) });
    if (source === "generated" && always_generate_new) return withRun(details, { queue: freshSeeds(count, first) });
    const drawn = await drawnSince(client, addDays(todayOf(me), -POOL_DAYS));
    if (source === "generated") return withRun(details, { queue: poolSeeds(count, drawn) });
    const names = withTags(getFolder(me.id)?.pictures ?? [], tags).map(({ name }) => name);
    return withRun(details, { queue: fromPool(names, drawn, count) });
  };
}
