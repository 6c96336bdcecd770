/** The weeks that are shown, kept in the address, and the time that each goal has in them. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { rollupsQuery } from "@/api/queries";
import { addDays } from "@/lib/time";
import { allTime, type TimesOf, timesWithin } from "./times";

export type Range = "4" | "12" | "all";

export interface RangeState {
  range: Range;
  setRange: (range: Range) => void;
  /** The first practice day that counts; null: all of them. */
  fromDay: string | null;
  timesOf: TimesOf;
  /** Whether what is shown is still that of another range. */
  isOld: boolean;
  error: unknown;
  retry: () => void;
}

export const RANGES: readonly { value: Range; label: string }[] = [
  { value: "4", label: "4 weeks" },
  { value: "12", label: "12 weeks" },
  { value: "all", label: "All time" },
];

/** Other people and devices may have practised in the meantime; a switch to and fro asks nobody. */
const FRESH_MILLISECONDS = 10_000;

export function useRange(today: string): RangeState {
  const [params, setParams] = useSearchParams();
  const asked = params.get("weeks");
  const range: Range = asked === "4" || asked === "12" ? asked : "all";
  const fromDay = range === "all" ? null : addDays(today, 1 - Number(range) * 7);
  const isAsking = fromDay !== null;
  const query = useQuery({
    ...rollupsQuery(fromDay ?? today, today),
    enabled: isAsking,
    staleTime: FRESH_MILLISECONDS,
  });
  const goals = isAsking ? query.data?.goals : undefined;
  const timesOf = useMemo(() => (goals ? timesWithin(goals) : allTime), [goals]);
  return {
    range,
    setRange: (next) =>
      setParams(
        (before) => {
          if (next === "all") before.delete("weeks");
          else before.set("weeks", next);
          return before;
        },
        { replace: true, preventScrollReset: true },
      ),
    fromDay,
    timesOf,
    isOld: isAsking && (query.data === undefined || query.isPlaceholderData),
    error: isAsking && query.isError ? query.error : null,
    retry: () => void query.refetch(),
  };
}
