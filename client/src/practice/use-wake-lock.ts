/** Keep the screen on while something runs; the browser takes the lock back with every change of tab. */

import { useEffect, useState } from "react";

export function useWakeLock(isWanted: boolean): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!isWanted || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const take = async () => {
      if (document.visibilityState !== "visible" || lock?.released === false) return;
      try {
        const taken = await navigator.wakeLock.request("screen");
        if (isOver) return void taken.release();
        lock = taken;
        setHeld(true);
        taken.addEventListener("release", () => setHeld(false));
      } catch {
        setHeld(false); // low battery, or the browser forbids it: the clock is right all the same
      }
    };
    const retake = () => void take();
    retake();
    document.addEventListener("visibilitychange", retake);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", retake);
      void lock?.release();
    };
  }, [isWanted]);
  return isHeld;
}
