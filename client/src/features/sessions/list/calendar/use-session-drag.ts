/** Sessions that can be dragged to another day, and days that take them. */

import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { SessionItem } from "@/api/types";
import { plural } from "@/lib/numbers";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { daysDrag, draggedIds } from "./drag-data";
import { sayMoved } from "./move-words";
import { movedToDay } from "./moves";

/** Let an element be dragged to another day; what still runs stays. */
export function useSessionDrag(element: RefObject<HTMLElement | null>, items: readonly SessionItem[]): void {
  const latest = useRef(items);
  latest.current = items;
  const canDrag = items.some(({ status }) => status !== "ACTIVE");
  useEffect(() => {
    const { current } = element;
    if (!current || !canDrag) return;
    return draggable({
      element: current,
      getInitialData: () => daysDrag(latest.current.map(({ id }) => id)),
      onGenerateDragPreview: ({ nativeSetDragImage }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render: ({ container }) => {
            const [only] = latest.current;
            container.className = styles.preview ?? "";
            container.textContent =
              latest.current.length === 1 && only ? only.name : plural(latest.current.length, "session");
          },
        }),
      // What is dragged out of a day's list must not be in its own way: the stylesheet hides that list.
      onDragStart: () => current.setAttribute("data-dragged", ""),
      onDrop: () => current.removeAttribute("data-dragged"),
    });
  }, [element, canDrag]);
}

/** Let a day take sessions; returns whether some are held over it. */
export function useDayDrop(element: RefObject<HTMLElement | null>, date: string): boolean {
  const [isOver, setOver] = useState(false);
  const calendar = useCalendar();
  const latest = useRef(calendar);
  latest.current = calendar;
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    return dropTargetForElements({
      element: current,
      canDrop: ({ source }) => draggedIds(source.data).length > 0,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const world = latest.current;
        world.setOpenDay(null);
        world.moves.change(
          world.find(draggedIds(source.data)),
          (item) => movedToDay(item, date, world.me),
          (items) => sayMoved(items, world.me, world.today, false),
        );
      },
    });
  }, [element, date]);
  return isOver;
}
