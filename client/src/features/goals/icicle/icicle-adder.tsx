/** The line that makes a goal while the icicle is shown; it gets its height with the first practice. */

import { useQueryClient } from "@tanstack/react-query";
import { useFocusBack } from "@/lib/focus";
import { AddGoal } from "../add-goal";
import { createGoal } from "../goal-writes";
import type { GoalsViewProps } from "../goals-view";
import { newId } from "../new-id";
import styles from "./icicle.module.css";

export type IcicleAdderProps = Pick<GoalsViewProps, "whole" | "setAdding" | "onChoose"> & { parentId: string | null };

export function IcicleAdder({ whole, parentId, setAdding, onChoose }: IcicleAdderProps) {
  const client = useQueryClient();
  useFocusBack();
  const parent = parentId === null ? null : (whole.goals.get(parentId) ?? null);
  return (
    <div className={styles.adder}>
      <AddGoal
        parent={parent}
        onClose={() => setAdding(null)}
        onAdd={(name, type) => {
          const id = newId();
          void createGoal(client, { id, type, name, parent_id: parent?.id ?? null });
          setAdding(null);
          onChoose(id);
        }}
      />
    </div>
  );
}
