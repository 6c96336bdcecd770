/** Dragging in the builder: a pose before or behind another one. */

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useRef, useState } from "react";

export type Edge = "top" | "bottom";

function draggedId(data: Record<string | symbol, unknown>): string | null {
  return data.kind === "pose" && typeof data.id === "string" ? data.id : null;
}

const edgeOf = (data: Record<string | symbol, unknown>): Edge =>
  extractClosestEdge(data) === "bottom" ? "bottom" : "top";

/** Let a row be dragged by its grip, and take others; returns where the dragged one would land. */
export function usePoseDrag(
  row: RefObject<HTMLElement | null>,
  id: string,
  onDrop: (dragged: string, edge: Edge) => void,
) {
  const grip = useRef<HTMLSpanElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isLifted, setLifted] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const [element, dragHandle] = [row.current, grip.current];
    if (!element || !dragHandle) return;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ kind: "pose", id }),
        onDragStart: () => setLifted(true),
        onDrop: () => setLifted(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => ![null, id].includes(draggedId(source.data)),
        getData: ({ input, element: target }) =>
          attachClosestEdge({}, { input, element: target, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const dragged = draggedId(source.data);
          if (dragged !== null) latest.current(dragged, edgeOf(self.data));
        },
      }),
    );
  }, [row, id]);
  return { grip, edge, isLifted };
}
