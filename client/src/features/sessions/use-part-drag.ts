/** Dragging a section or an activity by its handle, and where it would land. */

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useRef, useState } from "react";
import styles from "./activities.module.css";

export interface DraggedPart {
  kind: "section" | "activity";
  id: string;
}

/** Which half of the part is pointed at, and with what. */
export interface Landing {
  kind: DraggedPart["kind"];
  edge: "top" | "bottom";
}

export type PartDragOptions = DraggedPart & {
  name: string;
  element: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
  onDrop: (dragged: DraggedPart, edge: Landing["edge"]) => void;
};

function readPart({ kind, id }: Record<string | symbol, unknown>): DraggedPart | null {
  return (kind === "section" || kind === "activity") && typeof id === "string" ? { kind, id } : null;
}

/** Make an element a part that can be dragged and dropped upon; returns where what is dragged over it would land. */
export function usePartDrag(options: PartDragOptions): Landing | null {
  const { kind, id, element, handle } = options;
  const [landing, setLanding] = useState<Landing | null>(null);
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const { current } = element;
    const grip = handle.current;
    if (!current || !grip) return;
    return combine(
      draggable({
        element: current,
        dragHandle: grip,
        getInitialData: () => ({ kind, id }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          setCustomNativeDragPreview({
            nativeSetDragImage,
            render: ({ container }) => {
              container.className = styles.preview ?? "";
              container.textContent = latest.current.name;
            },
          }),
        onDragStart: () => current.setAttribute("data-dragged", "true"),
        onDrop: () => current.removeAttribute("data-dragged"),
      }),
      dropTargetForElements({
        element: current,
        // Between activities only activities land; a section takes both.
        canDrop: ({ source }) => kind === "section" || source.data.kind === "activity",
        getData: ({ input, element: target }) =>
          attachClosestEdge({ kind, id }, { input, element: target, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self, source, location }) => {
          const dragged = readPart(source.data);
          const edge = extractClosestEdge(self.data);
          const isInnermost = location.current.dropTargets[0]?.element === self.element;
          const isOver = isInnermost && dragged !== null && dragged.id !== id;
          const next = isOver && (edge === "top" || edge === "bottom") ? { kind: dragged.kind, edge } : null;
          setLanding((before) => (before?.edge === next?.edge && before?.kind === next?.kind ? before : next));
        },
        onDragLeave: () => setLanding(null),
        onDrop: ({ self, source, location }) => {
          setLanding(null);
          const dragged = readPart(source.data);
          const edge = extractClosestEdge(self.data);
          const isInnermost = location.current.dropTargets[0]?.element === self.element;
          if (!isInnermost || !dragged || dragged.id === id) return;
          if (edge === "top" || edge === "bottom") latest.current.onDrop(dragged, edge);
        },
      }),
    );
  }, [element, handle, kind, id]);
  return landing;
}
