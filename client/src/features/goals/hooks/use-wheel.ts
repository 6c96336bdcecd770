/** The wheel over the drawing: a mouse's zooms at the pointer, two fingers on a trackpad and Shift pan, a pinch zooms. */

import { type RefObject, useEffect } from "react";
import { isPan, panOf } from "../model/wheel";

interface Wheel {
  /** While the view changes, a wheel that still turns is swallowed: it would tear the pointer off its goal. */
  isQuiet: () => boolean;
  panBy: (x: number, y: number) => void;
}

/** A gesture that began as a pan stays one, also when its last events look like a mouse's. */
const SAME_GESTURE_MILLISECONDS = 180;

export function useWheel(frame: RefObject<HTMLDivElement | null>, { isQuiet, panBy }: Wheel): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let pannedAt = Number.NEGATIVE_INFINITY;
    const turn = (event: WheelEvent) => {
      const isSameGesture = !event.ctrlKey && event.timeStamp - pannedAt < SAME_GESTURE_MILLISECONDS;
      const pans = isPan(event) || isSameGesture;
      if (!pans && !isQuiet()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!pans) return;
      pannedAt = event.timeStamp;
      const { x, y } = panOf(event);
      panBy(x, y);
    };
    element.addEventListener("wheel", turn, { capture: true, passive: false });
    return () => element.removeEventListener("wheel", turn, { capture: true });
  }, [frame, isQuiet, panBy]);
}
