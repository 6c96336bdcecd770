/** A column of the week that takes sessions: where they would stand is drawn while they are held over it. */

import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type RefObject, useEffect, useRef, useState } from "react";
import { fromInstant } from "@/lib/zones";
import { useCalendar } from "./calendar-context";
import { draggedIds, grabOf } from "./drag-data";
import { sayMoved } from "./move-words";
import { movedTo, snap } from "./moves";
import { toMinutes } from "./pixels";
import { endOf, LEAST_MINUTES } from "./week-blocks";

export type Ghost = { top: number; minutes: number; start: string };

export function useColumnDrop(element: RefObject<HTMLElement | null>, date: string): Ghost | null {
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const world = useCalendar();
  const latest = useRef(world);
  latest.current = world;
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const placeOf = (clientY: number, data: Record<string | symbol, unknown>) => {
      const [item] = latest.current.find(draggedIds(data));
      if (!item) return null;
      const pointed = toMinutes(clientY - current.getBoundingClientRect().top);
      return { item, minutes: snap(pointed - grabOf(data)) };
    };
    return dropTargetForElements({
      element: current,
      canDrop: ({ source }) => source.data.kind === "end" || draggedIds(source.data).length > 0,
      onDrag: ({ location, source }) => {
        const place = placeOf(location.current.input.clientY, source.data);
        if (!place) return;
        const { me, now } = latest.current;
        const { session_start } = movedTo(place.item, date, place.minutes, me);
        const length = (fromInstant(endOf(place.item, now)) - fromInstant(place.item.session_start ?? "")) / 60_000;
        setGhost({ top: place.minutes, minutes: Math.max(length || 0, LEAST_MINUTES), start: session_start ?? "" });
      },
      onDragLeave: () => setGhost(null),
      onDrop: ({ location, source }) => {
        setGhost(null);
        const place = placeOf(location.current.input.clientY, source.data);
        const { moves, me, today } = latest.current;
        if (!place) return;
        moves.change(
          [place.item],
          (item) => movedTo(item, date, place.minutes, me),
          (items) => sayMoved(items, me, today, true),
        );
      },
    });
  }, [element, date]);
  return ghost;
}
