/** Near on the phone: a goal and its children as a list of cards; the count at the edge goes deeper. */

import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { LevelLetter } from "@/components/ui/level-letter";
import { formatDuration } from "@/lib/time";
import { AddGoal } from "./add-goal";
import { completeGoal, createGoal } from "./goal-writes";
import { useArrival } from "./hooks/use-arrival";
import type { TreeView } from "./hooks/use-tree-view";
import { Legend } from "./legend";
import { isStepType } from "./model/levels";
import type { Forest, GoalNode } from "./model/tree";
import { LEAF_COUNT } from "./model/visible";
import { sayDay } from "./model/words";
import styles from "./near-list.module.css";
import { newId } from "./new-id";
import { CheckMark } from "./nodes/check-mark";
import { GoalCard } from "./nodes/goal-card";
import type { Adding } from "./tree-page";
import { ZoomBar } from "./zoom-bar";

export type NearListProps = {
  forest: Forest;
  today: string;
  view: TreeView;
  adding: Adding;
  setAdding: (adding: Adding) => void;
  onChoose: (id: string) => void;
  onOpen: () => void;
};

export function NearList({ forest, today, view, adding, setAdding, onChoose, onOpen }: NearListProps) {
  const client = useQueryClient();
  const branch = view.branchId === null ? undefined : forest.goals.get(view.branchId);
  useArrival(forest, view);
  const open = (id: string) => {
    onChoose(id);
    onOpen();
  };
  const add = (name: string, type: GoalNode["type"]) => {
    setAdding(null);
    void createGoal(client, { id: newId(), type, name, parent_id: adding?.parentId ?? null });
  };
  const rows = (goals: readonly GoalNode[]) =>
    goals.map((goal) => <NearRow key={goal.id} goal={goal} today={today} view={view} onOpen={open} />);
  const parent = adding?.parentId ? (forest.goals.get(adding.parentId) ?? null) : null;
  return (
    <div className={styles.list}>
      <ZoomBar zoom={view.zoom} onChange={view.setZoom} />
      {adding && <AddGoal parent={parent} onAdd={add} onClose={() => setAdding(null)} />}
      {branch ? (
        <>
          <GoalButton goal={branch} today={today} isSelected={false} onOpen={open} />
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
      <Legend isCompact />
    </div>
  );
}

type GoalButtonProps = { goal: GoalNode; today: string; isSelected: boolean; onOpen: (id: string) => void };

function GoalButton({ goal, today, isSelected, onOpen }: GoalButtonProps) {
  return (
    <button type="button" className={styles.card} data-selected={isSelected} onClick={() => onOpen(goal.id)}>
      <GoalCard goal={goal} today={today} />
    </button>
  );
}

type NearRowProps = { goal: GoalNode; today: string; view: TreeView; onOpen: (id: string) => void };

function NearRow({ goal, today, view, onOpen }: NearRowProps) {
  const client = useQueryClient();
  const isSelected = goal.id === view.selectedId;
  const below = goal.children.length + goal.sessions.length;
  if (isStepType(goal.type)) {
    return (
      <li className={styles.step} data-done={goal.completed}>
        <button
          type="button"
          role="checkbox"
          aria-checked={goal.completed}
          aria-label={goal.name}
          onClick={() => completeGoal(client, goal)}
        >
          <CheckMark isDone={goal.completed} />
        </button>
        <LevelLetter type={goal.type} size={16} />
        <button type="button" className={styles.stepName} onClick={() => onOpen(goal.id)}>
          {goal.name}
        </button>
      </li>
    );
  }
  return (
    <li>
      <GoalButton goal={goal} today={today} isSelected={isSelected} onOpen={onOpen} />
      {below > 0 && (
        <button
          type="button"
          className={styles.deeper}
          aria-label={`${below} below ${goal.name}`}
          onClick={() => view.setBranch(goal.id)}
        >
          <span>{below}</span>
        </button>
      )}
    </li>
  );
}

function SessionRows({ goal, today }: { goal: GoalNode; today: string }) {
  const more = goal.sessions.length - LEAF_COUNT;
  return (
    <>
      {goal.sessions.slice(0, LEAF_COUNT).map((session) => (
        <li key={session.id}>
          <Link to={`/sessions/${session.id}`} className={styles.session}>
            <DisciplineIcon discipline={session.discipline} size={16} decorative />
            <span>{sayDay(session.day, today)}</span>
            <b>{session.name}</b>
            <span>{formatDuration(session.seconds)}</span>
          </Link>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link to={`/sessions?goal_id=${goal.id}`} className={styles.add}>
            and {more} more {more === 1 ? "session" : "sessions"}
          </Link>
        </li>
      )}
    </>
  );
}
