/** What earlier runs say of each chord and pair, from the rows of progress. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { progressQuery } from "@/api/queries";
import type { Progress } from "@/api/types";
import type { Past } from "@/disciplines/music/choosing";

export type PastRow = Past & {
  kind: "chord" | "pair";
  count: number;
  meanSeconds: number | null;
  bestSeconds: number | null;
};

const numberOf = (value: unknown) => (typeof value === "number" ? value : null);

/** Return the rows of progress that can be read. */
export function readPast(rows: Progress["rows"]): PastRow[] {
  return rows.flatMap((row) => {
    const { kind, key } = row;
    if ((kind !== "chord" && kind !== "pair") || typeof key !== "string") return [];
    const [count, right, attempts] = [row.count, row.right, row.attempts].map((one) => numberOf(one) ?? 0);
    const [meanSeconds = null, bestSeconds = null, recentSeconds = null] = [
      row.mean_seconds,
      row.best_seconds,
      row.recent_seconds,
    ].map(numberOf);
    return [
      {
        kind,
        key,
        count: count ?? 0,
        right: right ?? 0,
        attempts: attempts ?? 0,
        meanSeconds,
        bestSeconds,
        recentSeconds,
      },
    ];
  });
}

/** What is known of earlier runs; nothing while it is not read, or the server is away. */
export function usePast(): readonly PastRow[] {
  const { data } = useQuery(progressQuery("music"));
  return useMemo(() => readPast(data?.rows ?? []), [data]);
}
