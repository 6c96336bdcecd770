/** Three, two, one, and then it begins; whatever else is pressed meanwhile takes its place. */

import { useEffect, useRef, useState } from "react";
import { playBell, playTick } from "@/practice/sound";

type Waiting = { left: number; begin: () => void };

export function useCountIn(seconds: number, hasBell: boolean) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const latest = useRef(waiting);
  latest.current = waiting;
  useEffect(() => {
    if (waiting === null) return;
    if (waiting.left === 0) {
      if (hasBell) playBell();
      setWaiting(null);
      waiting.begin();
      return;
    }
    if (hasBell) playTick();
    const timer = setTimeout(() => setWaiting({ ...waiting, left: waiting.left - 1 }), 1000);
    return () => clearTimeout(timer);
  }, [waiting, hasBell]);
  // Who leaves the page while it counts in wanted it to begin all the same.
  useEffect(() => () => latest.current?.begin(), []);
  return {
    left: waiting?.left || null,
    begin: (action: () => void) => (seconds === 0 ? action() : setWaiting({ left: seconds, begin: action })),
    cancel: () => setWaiting(null),
  };
}
