/** The practice day it is now, by the person's clock; it changes while the page stays open. */

import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/api/queries";
import { todayOf } from "@/lib/time";
import { useNow } from "@/lib/use-now";

const MINUTE_MILLISECONDS = 60_000;
const CLOCK = { time_zone: "UTC", day_start_hour: 4, hour_cycle: "h24" };

export function useToday(): string {
  const { data } = useQuery(meQuery);
  return todayOf(data ?? CLOCK, useNow(MINUTE_MILLISECONDS));
}
