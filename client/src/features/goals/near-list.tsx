/** Near on the phone: a goal and its children as a list of cards; the count at the edge goes deeper. */

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { AddGoal } from "./add-goal";
import { createGoal } from "./goal-writes";
import type { GoalsViewProps } from "./goals-view";
import { useArrival } from "./hooks/use-arrival";
import { Legend } from "./legend";
import type { GoalNode } from "./model/tree";
import styles from "./near-list.module.css";
import { GoalButton, NearRow } from "./near-row";
import { SessionRows } from "./near-sessions";
import { newId } from "./new-id";
import { NO_ACTIONS, TreeContext } from "./tree-context";
import { ZoomBar } from "./zoom-bar";

export function NearList({ forest, dimmed, today, view, adding, setAdding, onChoose, onOpen }: GoalsViewProps) {
  const client = useQueryClient();
  const branch = view.branchId === null ? undefined : forest.goals.get(view.branchId);
  useArrival(forest, view);
  const { colour } = view;
  const actions = useMemo(() => ({ ...NO_ACTIONS, today, colour }), [today, colour]);
  const open = (id: string) => {
    onChoose(id);
    onOpen();
  };
  const add = (name: string, type: GoalNode["type"]) => {
    setAdding(null);
    void createGoal(client, { id: newId(), type, name, parent_id: adding?.parentId ?? null });
  };
  const rows = (goals: readonly GoalNode[]) =>
    goals.map((goal) => <NearRow key={goal.id} goal={goal} isDimmed={dimmed.has(goal.id)} view={view} onOpen={open} />);
  const parent = adding?.parentId ? (forest.goals.get(adding.parentId) ?? null) : null;
  return (
    <TreeContext value={actions}>
      <div className={styles.list}>
        <ZoomBar zoom={view.zoom} onChange={view.setZoom} />
        {adding && <AddGoal parent={parent} onAdd={add} onClose={() => setAdding(null)} />}
        {branch ? (
          <>
            <GoalButton goal={branch} onOpen={open} />
            <ul className={styles.kids}>
              {rows(branch.children)}
              <SessionRows goal={branch} today={today} />
              <li>
                <button type="button" className={styles.add} onClick={() => setAdding({ parentId: branch.id })}>
                  Add a goal below
                </button>
              </li>
            </ul>
          </>
        ) : (
          <ul className={styles.roots}>{rows(forest.roots)}</ul>
        )}
        <Legend forest={forest} view={view} isCompact />
      </div>
    </TreeContext>
  );
}
