/** Gives the focus to a line whose field was closed, unless the person has gone elsewhere already. */

import { type RefObject, useEffect, useRef } from "react";

export function useFocusBack(takesFocus: boolean): RefObject<HTMLButtonElement | null> {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);
  return line;
}
