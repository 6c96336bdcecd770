/** Dragging rows: a line shows where they land, a closed row opens under them, and what cannot be is said there. */

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview";
import {
  attachInstruction,
  extractInstruction,
  type Instruction,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item";
import { type RefObject, useEffect, useRef, useState } from "react";
import { plural } from "@/lib/numbers";
import type { Drop } from "../model/moving";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";
import type { GoalRow } from "./outline-rows";

const INDENT = 22;
/** A closed row that is pointed at this long while dragging opens. */
const OPEN_MILLISECONDS = 600;

export interface Hover {
  drop: Drop;
  refusal: string | null;
}

export function useRowDrag(element: RefObject<HTMLDivElement | null>, row: GoalRow, canDrag: boolean): Hover | null {
  const { verbs } = useOutlineWorld();
  const [hover, setHover] = useState<Hover | null>(null);
  const latest = useRef(row);
  latest.current = row;
  const { id } = row.goal;
  useEffect(() => {
    const { current } = element;
    if (!current || !canDrag) return;
    let opening: ReturnType<typeof setTimeout> | undefined;
    let over: Drop | null = null;
    const look = (drop: Drop | null) => {
      if (drop === over) return;
      over = drop;
      clearTimeout(opening);
      const { goal, isOpen } = latest.current;
      const plan = drop === null ? null : verbs.planDrop(goal, drop);
      setHover(drop === null || plan === null ? null : { drop, refusal: "refusal" in plan ? plan.refusal : null });
      if (drop === "into" && !isOpen && goal.children.length > 0)
        opening = setTimeout(() => verbs.toggle(latest.current.goal), OPEN_MILLISECONDS);
    };
    const stop = combine(
      draggable({
        element: current,
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          const count = verbs.lift(id);
          setCustomNativeDragPreview({
            nativeSetDragImage,
            render: ({ container }) => {
              container.className = styles.preview ?? "";
              container.textContent = count > 1 ? plural(count, "goal") : latest.current.goal.name;
            },
          });
        },
      }),
      dropTargetForElements({
        element: current,
        getData: ({ input, element: target }) => {
          const { level, isOpen } = latest.current;
          const place = { currentLevel: level - 1, indentPerLevel: INDENT };
          return attachInstruction(
            { id },
            { input, element: target, mode: isOpen ? "expanded" : "standard", ...place },
          );
        },
        onDrag: ({ self }) => look(dropOf(extractInstruction(self.data))),
        onDragLeave: () => look(null),
        onDrop: ({ self }) => {
          const drop = dropOf(extractInstruction(self.data));
          look(null);
          if (drop) verbs.follow(verbs.planDrop(latest.current.goal, drop));
        },
      }),
    );
    return () => {
      clearTimeout(opening);
      stop();
    };
  }, [element, id, canDrag, verbs]);
  return hover;
}

function dropOf(instruction: Instruction | null): Drop | null {
  if (instruction?.type === "reorder-above") return "before";
  if (instruction?.type === "reorder-below") return "after";
  return instruction?.type === "make-child" ? "into" : null;
}
