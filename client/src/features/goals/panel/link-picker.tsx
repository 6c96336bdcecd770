/** Finds a session, filed elsewhere, that also counts for a goal. */

import { useMemo } from "react";
import { possibleSessions } from "../model/places";
import type { Forest, GoalNode, SessionLeaf } from "../model/tree";
import { sayDay } from "../model/words";
import { PickList } from "../pick-list";
import styles from "./panel.module.css";

export type LinkPickerProps = {
  forest: Forest;
  goal: GoalNode;
  today: string;
  onPick: (session: SessionLeaf) => void;
  onClose: () => void;
};

export function LinkPicker({ forest, goal, today, onPick, onClose }: LinkPickerProps) {
  const sessions = useMemo(() => possibleSessions(forest, goal), [forest, goal]);
  const picks = useMemo(
    () =>
      sessions.map((session) => ({
        id: session.id,
        name: session.name,
        mark: <span className={styles.sessionDay}>{sayDay(session.day, today)}</span>,
        detail: forest.goals.get(session.goalId ?? "")?.name ?? "unfiled",
      })),
    [sessions, forest, today],
  );
  return (
    <PickList
      label="Search sessions"
      picks={picks}
      empty="All sessions count here already."
      onClose={onClose}
      onPick={(id) => {
        const session = forest.sessions.get(id);
        if (session) onPick(session);
      }}
    />
  );
}
