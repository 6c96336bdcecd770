/** The keys of the large timer: read from the whole page, for hands that are busy. */

import { useEffect, useRef } from "react";
import type { Timer } from "@/features/timer/use-timer";

/** Where a key belongs to what is open. */
const ELSEWHERE = "input, textarea, [role=dialog], [role=menu]";

function actionOf(timer: Timer, key: string): (() => void) | undefined {
  const actions: Record<string, () => void> = {
    " ": timer.toggle,
    Enter: timer.done,
    ArrowRight: timer.next,
    ArrowLeft: timer.back,
    "+": timer.more,
    t: timer.announce,
    b: () => timer.choices.setBell(!timer.choices.hasBell),
    Escape: timer.leave,
  };
  return actions[key];
}

export function useTimerKeys(timer: Timer): void {
  const latest = useRef(timer);
  latest.current = timer;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const place = event.target instanceof Element ? event.target : null;
      if (place?.closest(ELSEWHERE) || document.querySelector("[role=dialog], [role=menu]")) return;
      // A focused button is pressed by Enter and Space itself.
      if (place?.closest("button, a") && (event.key === "Enter" || event.key === " ")) return;
      const action = actionOf(latest.current, event.key);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
