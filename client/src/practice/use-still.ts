/** Whether what runs has run so long that it should be asked about. */

import type { LongRun } from "@/api/types";
import { useMe } from "@/api/use-me";
import { serverNow } from "@/lib/server-clock";
import { useNow } from "@/lib/use-now";
import { longRun, type Timed } from "@/practice/timers";

/** Return what has run for longer than the person's limit, or null; looked at again twice a minute. */
export function useLongRun(session: Timed): LongRun | null {
  const { timer_limit_minutes } = useMe();
  useNow(30_000, session.status === "ACTIVE");
  return longRun(session, timer_limit_minutes, serverNow());
}
