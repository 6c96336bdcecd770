/** What the session counts for: its place in the tree, and other goals it also counts for. */

import { Button } from "@mantine/core";
import { IconFolderSymlink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { treeQuery } from "@/api/queries";
import { Card } from "@/components/ui/card";
import { LevelLetter } from "@/components/ui/level-letter";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { useEditor } from "@/features/sessions/editor-context";
import { GoalPicker } from "@/features/sessions/goal-picker";
import styles from "./place-card.module.css";

type GoalRef = { id: string; type: string; name: string };

export function PlaceCard() {
  const { editor, view } = useEditor();
  const { parent_id: parentId } = view.draft;
  const parent = useGoal(parentId);
  const above = parentId === view.server.parent_id ? view.server.trail.slice(0, -1) : [];
  return (
    <Card
      title="Counts for"
      actions={
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
        {view.server.also_counts_for.map((goal) => (
          <GoalLine key={goal.id} goal={goal} note="also counts for" />
        ))}
      </ul>
      {view.refusals.parent_id && (
        <p role="alert" className={styles.wrong}>
          {view.refusals.parent_id.messages.join(" ")}
        </p>
      )}
      <ConflictRows of={(key) => key === "parent_id"} />
    </Card>
  );
}

/** Name the goal: from the session's own trail, or from the tree when it was filed just now. */
function useGoal(id: string | null): GoalRef | null {
  const { view } = useEditor();
  const known = view.server.trail.find((goal) => goal.id === id);
  const { data } = useQuery({ ...treeQuery, enabled: id !== null && known === undefined });
  if (id === null) return null;
  return known ?? data?.nodes.find((node) => node.id === id) ?? { id, type: "ShortTermGoal", name: "…" };
}

function GoalLine({ goal, note }: { goal: GoalRef; note: string }) {
  return (
    <li>
      <Link to={`/goals?at=${encodeURIComponent(goal.id)}`} className={styles.goal}>
        <LevelLetter type={goal.type} />
        <span className={styles.text}>
          <span className={styles.name}>{goal.name}</span>
          <span className={styles.note}>{note}</span>
        </span>
      </Link>
    </li>
  );
}
