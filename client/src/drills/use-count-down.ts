/** Three, two, one: seconds to wait before something begins. */

import { useEffect, useState } from "react";
import { playBell, playTick } from "@/practice/sound";
import { useSoundChoices } from "@/practice/use-sound-choices";

export type CountDown = {
  /** Null: nothing is awaited; 0: it is over, until somebody stops it. */
  left: number | null;
  start: (seconds: number) => void;
  stop: () => void;
};

export function useCountDown(): CountDown {
  const [left, setLeft] = useState<number | null>(null);
  const { hasBell } = useSoundChoices();
  useEffect(() => {
    if (left === null) return;
    if (left === 0) {
      if (hasBell) playBell();
      return;
    }
    if (hasBell) playTick();
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, hasBell]);
  return { left, start: setLeft, stop: () => setLeft(null) };
}
