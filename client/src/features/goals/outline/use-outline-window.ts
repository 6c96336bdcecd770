/** Which rows of the outline are in the page: those on the screen, a few around them, and the one in focus. */

import { useQueryClient } from "@tanstack/react-query";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { rememberedOutline } from "./outline-memory";
import type { OutlineRow } from "./outline-rows";
import type { Outline } from "./use-outline";

/** Heights in pixels, as in outline.module.css. */
const ROW = { mouse: 30, finger: 46 };
const TOP_ROW = { mouse: 34, finger: 48 };
const REFUSAL = 26;
const OVERSCAN = 8;

/** The heads of the columns stay above the rows. */
export const HEAD_HEIGHT = 34;

export function useOutlineWindow(
  scroller: RefObject<HTMLDivElement | null>,
  outline: Outline,
  { isTouch, headHeight }: { isTouch: boolean; headHeight: number },
) {
  const { rows, currentId, refusal, wanted, arrived, editing, line, focus } = outline;
  const memory = rememberedOutline(useQueryClient());
  const heightOf = (row: OutlineRow | undefined) => {
    if (!row) return 0;
    const height = (row.level === 1 ? TOP_ROW : ROW)[isTouch ? "finger" : "mouse"];
    return refusal !== null && refusal.id === row.key ? height + REFUSAL : height;
  };
  const kept = [currentId, editing?.id, line ? "new" : null].flatMap((key) => {
    const index = key ? rows.findIndex((row) => row.key === key) : -1;
    return index < 0 ? [] : [index];
  });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => heightOf(rows[index]),
    overscan: OVERSCAN,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: memory.scrolledTo,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((index) => index < range.count)])].sort(
        (left, right) => left - right,
      ),
  });
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const keep = () => {
      memory.scrolledTo = current.scrollTop;
    };
    current.addEventListener("scroll", keep, { passive: true });
    return () => current.removeEventListener("scroll", keep);
  }, [scroller, memory]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow from exactly these
  useLayoutEffect(() => virtualizer.measure(), [rows, refusal, isTouch]);

  // A row that goes under the focus (undone, or trashed elsewhere) hands it to the one that stands there now.
  const lastIndex = useRef(-1);
  useLayoutEffect(() => {
    const index = rows.findIndex((row) => row.key === currentId);
    if (index >= 0) lastIndex.current = index;
    else if (
      lastIndex.current >= 0 &&
      currentId !== null &&
      wanted.current === null &&
      document.activeElement === document.body
    ) {
      const next = rows[Math.min(lastIndex.current, rows.length - 1)];
      if (next?.kind === "goal") focus(next.key);
    }
  }, [rows, currentId, wanted, focus]);

  // A goal chosen elsewhere comes into view; the focus stays where it is.
  useLayoutEffect(() => {
    const index = arrived.current === null ? -1 : rows.findIndex((row) => row.key === arrived.current);
    if (index < 0) return;
    arrived.current = null;
    virtualizer.scrollToIndex(index, { align: "auto" });
  });

  /** Bring the row that wants the focus into view, and give it the focus unless a name is being typed. */
  const typing = line ? "new" : (editing?.id ?? null);
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const key = typing ?? wanted.current;
    if (key === null || (typing !== null && shown.current === `${typing} ${line?.parentId} ${line?.afterId}`)) return;
    const index = rows.findIndex((row) => row.key === key);
    if (index < 0) return;
    shown.current = typing === null ? null : `${typing} ${line?.parentId} ${line?.afterId}`;
    virtualizer.scrollToIndex(index, { align: "auto" });
    if (typing === null)
      scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    wanted.current = null;
  });
  return virtualizer;
}
