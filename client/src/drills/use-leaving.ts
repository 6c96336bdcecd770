/** Leaving a page by whichever way: a link, Back, a key. */

import { useEffect, useRef } from "react";

/** Call `onLeave` when its page is gone; React draws twice in development, so it is asked a moment later. */
export function useLeaving(onLeave: () => void): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  const shown = useRef(0);
  useEffect(() => {
    shown.current += 1;
    return () => {
      shown.current -= 1;
      setTimeout(() => {
        if (shown.current === 0) latest.current();
      });
    };
  }, []);
}
