/** What the session counts for: its place in the tree, and other goals it also counts for. */

import { ActionIcon, Button } from "@mantine/core";
import { IconFolderSymlink, IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { treeQuery } from "@/api/queries";
import { Card } from "@/components/ui/card";
import { LevelLetter } from "@/components/ui/level-letter";
import { showNotice } from "@/components/ui/undo-toast";
import { useBeside } from "@/features/sessions/beside/use-beside";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { GoalPicker } from "@/practice/goal-picker";
import styles from "./place-card.module.css";

type GoalRef = { id: string; type: string; name: string };

export function PlaceCard() {
  const editor = useSessionEditor();
  const { session, run } = useBeside();
  const parentId = useEditorValue((view) => view.draft.parent_id);
  const errors = useEditorValue((view) => view.refusals.parent_id?.messages);
  const parent = useGoal(parentId);
  const above = useEditorValue(({ server }) => (parentId === server.parent_id ? server.trail.slice(0, -1) : []));
  const link = (id: string) => {
    if (id === parentId || session.also_counts_for.some((goal) => goal.id === id))
      showNotice("It counts for that one.");
    else void run([{ op: "link", id: session.id, goal_id: id }], "Counts for one goal more.");
  };
  return (
    <Card
      title="Counts for"
      actions={
        <>
          {parentId !== null && (
            <GoalPicker value={null} onPick={(id) => id && link(id)}>
              {(toggle, isOpen) => (
                <Button
                  variant="subtle"
                  size="xs"
                  onClick={toggle}
                  aria-label="Also counts for another goal"
                  aria-expanded={isOpen}
                  aria-haspopup="listbox"
                  leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
                >
                  Goal
                </Button>
              )}
            </GoalPicker>
          )}
          <GoalPicker
            value={parentId}
            noneLabel="Unfiled: under no goal"
            onPick={(id) => editor.edit((draft) => ({ ...draft, parent_id: id }))}
          >
            {(toggle, isOpen) => (
              <Button
                variant="subtle"
                size="xs"
                onClick={toggle}
                aria-expanded={isOpen}
                aria-haspopup="listbox"
                leftSection={<IconFolderSymlink size={15} stroke={1.6} aria-hidden />}
              >
                {parentId === null ? "File under a goal" : "Move"}
              </Button>
            )}
          </GoalPicker>
        </>
      }
    >
      <ul className={styles.list}>
        {parent && (
          <GoalLine
            goal={parent}
            note={above.length > 0 ? above.map((one) => one.name).join(" › ") : "its place in the tree"}
          />
        )}
        {parentId === null && <li className={styles.none}>Unfiled. Its time counts for no goal yet.</li>}
        {session.also_counts_for.map((goal) => (
          <GoalLine
            key={goal.id}
            goal={goal}
            note="also counts for"
            onRemove={() =>
              void run([{ op: "unlink", id: session.id, goal_id: goal.id }], `No longer counts for “${goal.name}”.`)
            }
          />
        ))}
      </ul>
      {errors && (
        <p role="alert" className={styles.wrong}>
          {errors.join(" ")}
        </p>
      )}
      <ConflictRows of={(key) => key === "parent_id"} />
    </Card>
  );
}

/** Name the goal: from the session's own trail, or from the tree when it was filed just now. */
function useGoal(id: string | null): GoalRef | null {
  const known = useEditorValue((view) => view.server.trail.find((goal) => goal.id === id));
  const { data } = useQuery({ ...treeQuery, enabled: id !== null && known === undefined });
  if (id === null) return null;
  return known ?? data?.nodes.find((node) => node.id === id) ?? { id, type: "ShortTermGoal", name: "…" };
}

type GoalLineProps = { goal: GoalRef; note: string; onRemove?: () => void };

function GoalLine({ goal, note, onRemove }: GoalLineProps) {
  return (
    <li className={styles.row}>
      <Link to={`/goals?at=${encodeURIComponent(goal.id)}`} className={styles.goal}>
        <LevelLetter type={goal.type} />
        <span className={styles.text}>
          <span className={styles.name}>{goal.name}</span>
          <span className={styles.note}>{note}</span>
        </span>
      </Link>
      {onRemove && (
        <ActionIcon variant="subtle" size={28} aria-label={`No longer count for ${goal.name}`} onClick={onRemove}>
          <IconX size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
