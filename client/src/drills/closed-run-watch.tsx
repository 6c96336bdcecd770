/** A run whose tab was closed stands still from where it was seen last, also if nobody opens its drill. Draws nothing. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isAttended, lastSeen } from "@/drills/attendance";
import { pauseWhereSeen } from "@/drills/catch-up";
import { holderOf } from "@/drills/run-facts";
import { serverNow } from "@/lib/server-clock";
import { openPause } from "@/practice/timers";
import { useActiveSession } from "@/practice/use-active";

/** Without locks (plain http) tabs do not know of each other: then a run counts as closed only after so long. */
const SURELY_CLOSED_MS = 90_000;

export function ClosedRunWatch() {
  const queryClient = useQueryClient();
  const active = useActiveSession();
  const editor = active?.editor ?? null;
  const id = active?.session.id ?? null;
  const isPaused = active !== null && openPause(active.session.attributes) !== null;
  const holder = active === null ? null : holderOf(active.session.attributes.details);
  const isLeft = id !== null && !isPaused && holder !== null && !isAttended(id);
  useEffect(() => {
    if (editor === null || id === null || !isLeft) return;
    const seen = lastSeen(id, holder);
    if (seen === null || (!navigator.locks && serverNow() - seen < SURELY_CLOSED_MS)) return;
    const waiting = new AbortController();
    void pauseWhereSeen(queryClient, editor, waiting.signal, () => undefined).catch(() => undefined);
    return () => waiting.abort();
  }, [editor, id, isLeft, holder, queryClient]);
  return null;
}
