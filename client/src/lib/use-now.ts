/** A clock for the screen: facts stay stored, this only says when to draw again. */

import { useEffect, useState } from "react";

/** Return the time in milliseconds, drawn again every `every` milliseconds and at once when the page wakes up. */
export function useNow(every = 1000, isActive = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isActive) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, every);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [every, isActive]);
  return now;
}
