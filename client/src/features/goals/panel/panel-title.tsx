/** The ring, the name and the deadline; both are edited where they stand. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { patchGoal } from "../goal-writes";
import { useDraft } from "../hooks/use-draft";
import type { GoalNode } from "../model/tree";
import { Ring } from "../nodes/ring";
import { DeadlineField } from "./deadline-field";
import styles from "./panel.module.css";

/** For browsers that do not fit a field to its text by themselves. */
const NAME_COLUMNS = 24;

export type PanelTitleProps = { goal: GoalNode; today: string; renameAsked: number };

export function PanelTitle({ goal, today, renameAsked }: PanelTitleProps) {
  const client = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where the wish to rename came from; the focus goes back there. */
  const cameFrom = useRef<HTMLElement>(null);
  const rename = (name: string) => {
    if (name.trim() !== "") void patchGoal(client, goal.id, { name: name.trim() });
  };
  const draft = useDraft(goal.name, rename, false);
  useEffect(() => {
    if (renameAsked === 0) return;
    if (document.activeElement instanceof HTMLElement) cameFrom.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
  }, [renameAsked]);
  const press = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") draft.reset();
    event.currentTarget.blur();
    if (renameAsked > 0) cameFrom.current?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.title}>
      <Ring progress={goal.rollup.progress} isDone={goal.completed} size={62} withSign />
      <div className={styles.titleText}>
        <textarea
          ref={field}
          rows={Math.max(1, Math.ceil(draft.text.length / NAME_COLUMNS))}
          aria-label="Name"
          className={styles.name}
          value={draft.text}
          maxLength={500}
          onChange={(event) => draft.change(event.currentTarget.value.replace(/\n/g, " "))}
          onBlur={draft.flush}
          onKeyDown={press}
        />
        <DeadlineField
          deadline={goal.deadline}
          today={today}
          onChange={(deadline) => void patchGoal(client, goal.id, { deadline })}
        />
      </div>
    </div>
  );
}
