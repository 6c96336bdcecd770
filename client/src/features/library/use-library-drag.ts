/** Dragging in the list of activities: an activity into another group, a group to another place. */

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useRef, useState } from "react";

type Dragged = { kind: "activity" | "group"; id: string };

function draggedOf(data: Record<string | symbol, unknown>): Dragged | null {
  const { kind, id } = data;
  return (kind === "activity" || kind === "group") && typeof id === "string" ? { kind, id } : null;
}

/** Let an element be dragged, as a whole or by its handle. */
export function useLibraryDrag(
  element: RefObject<HTMLElement | null>,
  kind: Dragged["kind"],
  id: string | null,
  handle?: RefObject<HTMLElement | null>,
): boolean {
  const [isLifted, setLifted] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current || id === null) return;
    const dragHandle = handle?.current;
    return draggable({
      element: current,
      ...(dragHandle ? { dragHandle } : {}),
      getInitialData: () => ({ kind, id }),
      onDragStart: () => setLifted(true),
      onDrop: () => setLifted(false),
    });
  }, [element, kind, id, handle]);
  return isLifted;
}

export type GroupHover = "into" | "top" | "bottom" | null;
type Drops = { onActivity: (id: string) => void; onGroup: (id: string, edge: "top" | "bottom") => void };

/** Let things be dropped on a group; returns what would happen, to be shown. */
export function useGroupDrop(element: RefObject<HTMLElement | null>, groupId: string | null, drops: Drops): GroupHover {
  const [hover, setHover] = useState<GroupHover>(null);
  const latest = useRef(drops);
  latest.current = drops;
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const edgeOf = (data: Record<string | symbol, unknown>) =>
      extractClosestEdge(data) === "bottom" ? "bottom" : "top";
    return combine(
      dropTargetForElements({
        element: current,
        canDrop: ({ source }) => {
          const dragged = draggedOf(source.data);
          return dragged?.kind === "activity" || (dragged?.kind === "group" && dragged.id !== groupId);
        },
        getData: ({ input, element: target }) =>
          attachClosestEdge({}, { input, element: target, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self, source }) => setHover(draggedOf(source.data)?.kind === "group" ? edgeOf(self.data) : "into"),
        onDragLeave: () => setHover(null),
        onDrop: ({ self, source }) => {
          setHover(null);
          const dragged = draggedOf(source.data);
          if (dragged?.kind === "activity") latest.current.onActivity(dragged.id);
          if (dragged?.kind === "group") latest.current.onGroup(dragged.id, edgeOf(self.data));
        },
      }),
    );
  }, [element, groupId]);
  return hover;
}
