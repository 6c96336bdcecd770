/** How an empty session begins, and where further sections come from. */

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { activitiesQuery, activityGroupsQuery } from "@/api/queries";
import type { ActivityDefinition } from "@/api/types";
import { AddField } from "@/features/sessions/add-field";
import * as editing from "@/practice/editing";
import { useEditor } from "@/practice/editor-context";
import { newPartId } from "@/practice/ids";
import styles from "./activities.module.css";

/** The empty session: one line to begin with; its section comes with the first activity. */
export function FirstActivity({ onBegun }: { onBegun: (sectionId: string) => void }) {
  const { editor, view } = useEditor();
  const isStarting = view.draft.status === "ACTIVE" && window.matchMedia("(pointer: fine)").matches;
  const { data: offered } = useQuery(activitiesQuery);
  const { data: groups } = useQuery(activityGroupsQuery);
  const add = (name: string, known: ActivityDefinition | null) => {
    const sectionId = newPartId();
    const activity = editing.newActivity(name, newPartId(), known?.id);
    onBegun(sectionId);
    editor.edit((draft) => {
      const attributes = editing.addSection(draft.attributes, "Main", sectionId);
      return { ...draft, attributes: editing.addActivity(attributes, sectionId, activity) };
    });
  };
  return (
    <section className={styles.section} aria-label="First activity">
      <p className={styles.empty}>What do you practise? Name the first activity; more sections can follow.</p>
      <div className={styles.addActivity}>
        <AddField
          label="New activity"
          placeholder="Find an activity, or type a new name and press Enter"
          hasFocus={isStarting}
          offered={offered}
          groups={groups}
          onAdd={add}
        />
      </div>
    </section>
  );
}

export function AddSection({ onAdd }: { onAdd: (name: string) => void }) {
  const [isAdding, setAdding] = useState(false);
  if (isAdding) {
    return (
      <AddField
        label="New section"
        placeholder="Warm-up, Main, Song, press Enter"
        hasFocus
        onAdd={onAdd}
        onClose={() => setAdding(false)}
      />
    );
  }
  return (
    <Button
      variant="subtle"
      size="xs"
      className={styles.addSection}
      leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      Section
    </Button>
  );
}
