/** Dragging a session of the week, and its end. */

import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { disableNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview";
import { preventUnhandled } from "@atlaskit/pragmatic-drag-and-drop/prevent-unhandled";
import type { DragLocationHistory } from "@atlaskit/pragmatic-drag-and-drop/types";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { SessionItem } from "@/api/types";
import { fromInstant } from "@/lib/zones";
import { useCalendar } from "./calendar-context";
import { blockDrag, endDrag } from "./drag-data";
import { sayResized } from "./move-words";
import { resizedBy, snap } from "./moves";
import { toMinutes } from "./pixels";
import { type Block, dayStart } from "./week-blocks";

/** Let a block be dragged; returns whether it is. What still runs stays. */
export function useBlockDrag(element: RefObject<HTMLElement | null>, block: Block, date: string): boolean {
  const [isDragged, setDragged] = useState(false);
  const { me } = useCalendar();
  const latest = useRef({ block, me });
  latest.current = { block, me };
  const canDrag = block.item.status !== "ACTIVE";
  useEffect(() => {
    const { current } = element;
    if (!current || !canDrag) return;
    return draggable({
      element: current,
      canDrag: ({ input }) => !isOnEdge(current, input),
      getInitialData: ({ input }) => {
        const { item, hasStart } = latest.current.block;
        const before = hasStart ? 0 : minutesBefore(item, dayStart(date, latest.current.me));
        return blockDrag(item.id, toMinutes(input.clientY - current.getBoundingClientRect().top) + before);
      },
      onGenerateDragPreview: ({ nativeSetDragImage }) => disableNativeDragPreview({ nativeSetDragImage }),
      onDragStart: () => {
        preventUnhandled.start();
        setDragged(true);
      },
      onDrop: () => {
        preventUnhandled.stop();
        setDragged(false);
      },
    });
  }, [element, date, canDrag]);
  return isDragged;
}

function isOnEdge(block: HTMLElement, { clientY }: { clientY: number }): boolean {
  const edge = block.querySelector("[data-edge]");
  return edge !== null && clientY >= edge.getBoundingClientRect().top;
}

function minutesBefore({ session_start }: SessionItem, instant: string): number {
  return session_start === null ? 0 : (fromInstant(instant) - fromInstant(session_start)) / 60_000;
}

/** Return how far an end is drawn, in minutes. */
function drawn({ initial, current }: DragLocationHistory): number {
  return snap(toMinutes(current.input.clientY - initial.input.clientY));
}

/** Let the end be drawn; returns the minutes it is drawn by now. */
export function useEndDrag(edge: RefObject<HTMLElement | null>, item: SessionItem): number {
  const [more, setMore] = useState(0);
  const world = useCalendar();
  const latest = useRef({ world, item });
  latest.current = { world, item };
  const { id } = item;
  useEffect(() => {
    const { current } = edge;
    if (!current) return;
    return draggable({
      element: current,
      getInitialData: () => endDrag(id),
      onGenerateDragPreview: ({ nativeSetDragImage }) => disableNativeDragPreview({ nativeSetDragImage }),
      onDragStart: () => preventUnhandled.start(),
      onDrag: ({ location }) => {
        setMore(drawn(location));
      },
      onDrop: ({ location }) => {
        preventUnhandled.stop();
        setMore(0);
        const { moves, me } = latest.current.world;
        if (location.current.dropTargets.length === 0) return;
        moves.change(
          [latest.current.item],
          (one) => resizedBy(one, drawn(location)),
          (items) => sayResized(items, me),
        );
      },
    });
  }, [edge, id]);
  return more;
}
