/** A clock for the screen: facts stay stored, this only says when to draw again. */

import { useEffect, useState } from "react";
import { serverNow } from "@/lib/server-clock";

/** Return the server's time in milliseconds, drawn again every `every` milliseconds, by all clocks of a page together, and on waking up. */
export function useNow(every = 1000, isActive = true): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!isActive) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      const at = serverNow();
      setNow(at);
      timer = setTimeout(tick, every - (at % every));
    };
    tick();
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [every, isActive]);
  return now;
}
