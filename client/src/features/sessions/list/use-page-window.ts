/** Which parts of a long page are drawn: those on the screen and a few around them; the rest is only room. */

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";

export type PageWindowOptions = {
  count: number;
  keyOf: (index: number) => string;
  /** A first guess of a part's height in pixels; what is drawn is measured. */
  heightOf: (index: number) => number;
  overscan?: number;
};

export function usePageWindow(box: RefObject<HTMLElement | null>, options: PageWindowOptions) {
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    if (current) setScrollMargin(Math.round(current.getBoundingClientRect().top + window.scrollY));
  }, [box]);
  const virtualizer = useWindowVirtualizer({
    count: options.count,
    getItemKey: options.keyOf,
    estimateSize: options.heightOf,
    overscan: options.overscan ?? 6,
    scrollMargin,
  });
  const parts = virtualizer.getVirtualItems();
  const above = Math.max(0, (parts[0]?.start ?? scrollMargin) - scrollMargin);
  const below = Math.max(0, virtualizer.getTotalSize() - (parts.at(-1)?.end ?? scrollMargin) + scrollMargin);
  return { parts, above, below, measure: virtualizer.measureElement };
}
