/** The clock of a session on the screen. */

import { useQuery } from "@tanstack/react-query";
import { runningQuery } from "@/api/queries";
import type { SessionItem } from "@/api/types";
import { isTicking, itemSeconds, type TimedItem } from "@/lib/running-time";
import { serverNow } from "@/lib/server-clock";
import { useNow } from "@/lib/use-now";
import { type Facts, isCounting, practised } from "@/practice/durations";

/** Return the server's time in milliseconds, drawn again each second while the session's time goes on. */
export function useClock(facts: Facts | null): number {
  useNow(1000, facts !== null && isCounting(facts));
  return serverNow();
}

/** Return the seconds of a row of a list; of the one that runs they go on by its timers, as the bar says them. */
export function useRowSeconds(item: TimedItem & Pick<SessionItem, "id">): number | null {
  const { data } = useQuery(runningQuery);
  const running = data?.id === item.id ? data : null;
  useNow(1000, running ? isCounting(running) : isTicking(item));
  const now = serverNow();
  return running ? practised(running, now).seconds : itemSeconds(item, now);
}
