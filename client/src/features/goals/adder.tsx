/** The line that makes a goal, beside the card it will stand below, or at the top for a root. */

import { useQueryClient } from "@tanstack/react-query";
import { useReactFlow } from "@xyflow/react";
import { AddGoal } from "./add-goal";
import { createGoal } from "./goal-writes";
import { toScreen } from "./layout/camera";
import type { TreeLayout } from "./layout/shapes";
import type { Forest } from "./model/tree";
import { newId } from "./new-id";
import styles from "./tree.module.css";

const WIDTH = 320;
const HEIGHT = 150;
const EDGE = 8;

export type AdderProps = {
  forest: Forest;
  adding: { parentId: string | null };
  layout: TreeLayout;
  onAdded: (id: string) => void;
  onClose: () => void;
};

export function Adder({ forest, adding, layout, onAdded, onClose }: AdderProps) {
  const client = useQueryClient();
  const flow = useReactFlow();
  const parent = adding.parentId === null ? null : (forest.goals.get(adding.parentId) ?? null);
  const placed = layout.goals.find((candidate) => candidate.item.goal.id === parent?.id);
  const place = (element: HTMLDivElement | null) => {
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const wanted = placed
      ? toScreen({ x: placed.x + 12, y: placed.y + placed.height + 10 }, flow.getViewport())
      : { x: frame.clientWidth, y: EDGE };
    element.style.left = `${Math.max(EDGE, Math.min(wanted.x, frame.clientWidth - WIDTH - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(wanted.y, frame.clientHeight - HEIGHT))}px`;
  };
  return (
    <div ref={place} className={styles.adder}>
      <AddGoal
        parent={parent}
        onClose={onClose}
        onAdd={(name, type) => {
          const id = newId();
          void createGoal(client, { id, type, name, parent_id: parent?.id ?? null });
          onAdded(id);
        }}
      />
    </div>
  );
}
