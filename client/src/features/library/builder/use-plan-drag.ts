/** Dragging in the plan: an activity before or behind another one, a section before or behind another one. */

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Section } from "@/api/types";
import styles from "./builder.module.css";

export type Edge = "top" | "bottom";
type Dragged = { kind: "activity" | "section"; id: string };
type Data = Record<string | symbol, unknown>;

function draggedOf({ kind, id }: Data): Dragged | null {
  return (kind === "activity" || kind === "section") && typeof id === "string" ? { kind, id } : null;
}

function edgeOf(data: Data): Edge {
  return extractClosestEdge(data) === "bottom" ? "bottom" : "top";
}

/** Let a part be dragged by its handle, with its name as what is carried. */
function liftable(
  element: HTMLElement,
  handle: HTMLElement,
  dragged: Dragged,
  name: () => string,
  onLift: (isLifted: boolean) => void,
) {
  return draggable({
    element,
    dragHandle: handle,
    getInitialData: () => dragged,
    onGenerateDragPreview: ({ nativeSetDragImage }) =>
      setCustomNativeDragPreview({
        nativeSetDragImage,
        render: ({ container }) => {
          container.className = styles.preview ?? "";
          container.textContent = name();
        },
      }),
    onDragStart: () => onLift(true),
    onDrop: () => onLift(false),
  });
}

/** An activity can be dragged, and dropped upon; returns the edge where the dragged one would land. */
export function useActivityDrop(
  element: RefObject<HTMLElement | null>,
  id: string,
  name: string,
  onDrop: (dragged: string, edge: Edge) => void,
) {
  const handle = useRef<HTMLSpanElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isLifted, setLifted] = useState(false);
  const latest = useRef({ name, onDrop });
  latest.current = { name, onDrop };
  useEffect(() => {
    const [row, grip] = [element.current, handle.current];
    if (!row || !grip) return;
    return combine(
      liftable(row, grip, { kind: "activity", id }, () => latest.current.name, setLifted),
      dropTargetForElements({
        element: row,
        canDrop: ({ source }) => {
          const dragged = draggedOf(source.data);
          return dragged?.kind === "activity" && dragged.id !== id;
        },
        getData: ({ input, element: target }) =>
          attachClosestEdge({}, { input, element: target, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => setEdge(edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          const dragged = draggedOf(source.data);
          if (dragged) latest.current.onDrop(dragged.id, edgeOf(self.data));
        },
      }),
    );
  }, [element, id]);
  return { edge, isLifted, handle };
}

type SectionDrops = { onActivity: (id: string) => void; onSection: (id: string, edge: Edge) => void };

/** A section can be dragged, and takes sections beside it and activities at its end. */
export function useSectionDrop(element: RefObject<HTMLElement | null>, section: Section, drops: SectionDrops) {
  const handle = useRef<HTMLSpanElement>(null);
  const [hover, setHover] = useState<Edge | "into" | null>(null);
  const [isLifted, setLifted] = useState(false);
  const latest = useRef({ section, drops });
  latest.current = { section, drops };
  const { id } = section;
  useEffect(() => {
    const [card, grip] = [element.current, handle.current];
    if (!card || !grip) return;
    return combine(
      liftable(card, grip, { kind: "section", id }, () => latest.current.section.name, setLifted),
      dropTargetForElements({
        element: card,
        canDrop: ({ source }) => draggedOf(source.data)?.id !== id,
        getData: ({ input, element: target }) =>
          attachClosestEdge({}, { input, element: target, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self, source, location }) => {
          const isOverRow = location.current.dropTargets[0]?.element !== card;
          const isSection = draggedOf(source.data)?.kind === "section";
          setHover(isSection ? edgeOf(self.data) : isOverRow ? null : "into");
        },
        onDragLeave: () => setHover(null),
        onDrop: ({ self, source, location }) => {
          setHover(null);
          const dragged = draggedOf(source.data);
          if (dragged?.kind === "section") latest.current.drops.onSection(dragged.id, edgeOf(self.data));
          else if (dragged && location.current.dropTargets[0]?.element === card)
            latest.current.drops.onActivity(dragged.id);
        },
      }),
    );
  }, [element, id]);
  return { hover, isLifted, handle };
}
