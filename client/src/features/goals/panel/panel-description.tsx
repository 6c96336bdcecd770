/** The description: shown as it is meant, edited as plain text, saved by itself. */

import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { goalQuery } from "@/api/queries";
import { Prose } from "@/components/ui/prose";
import { patchGoal } from "../goal-writes";
import { useDraft } from "../hooks/use-draft";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";

const COLUMNS = 40;
const MOST_LINES = 12;

export type PanelDescriptionProps = { id: string };

export function PanelDescription({ id }: PanelDescriptionProps) {
  const client = useQueryClient();
  const { data } = useQuery(goalQuery(id));
  const [isEditing, setEditing] = useState(false);
  const saved = data?.description ?? "";
  const draft = useDraft(saved, (text) => {
    void patchGoal(client, id, { description: text.trim() === "" ? null : text });
  });
  if (!isEditing && draft.text.trim() !== "") {
    return (
      <PanelSection title="Description" aside={<EditButton onPress={() => setEditing(true)} />}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside the title does the same with the keys */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
        <div
          className={styles.prose}
          onClick={(event) => {
            const isLink = event.target instanceof Element && event.target.closest("a") !== null;
            if (!isLink && window.getSelection()?.isCollapsed !== false) setEditing(true);
          }}
        >
          <Prose text={draft.text} />
        </div>
      </PanelSection>
    );
  }
  return (
    <PanelSection title="Description" isEmpty>
      <textarea
        aria-label="Description"
        placeholder="Why this, and how you will know"
        rows={linesOf(draft.text)}
        maxLength={20_000}
        disabled={!data}
        // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
        autoFocus={isEditing}
        className={styles.description}
        value={draft.text}
        onFocus={() => setEditing(true)}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
        onBlur={() => {
          draft.flush();
          setEditing(false);
        }}
      />
    </PanelSection>
  );
}

function EditButton({ onPress }: { onPress: () => void }) {
  return (
    <ActionIcon variant="subtle" size="sm" aria-label="Edit the description" onClick={onPress}>
      <IconPencil size={15} stroke={1.6} />
    </ActionIcon>
  );
}

/** For browsers that do not fit a field to its text by themselves. */
function linesOf(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0);
  return Math.min(MOST_LINES, lines);
}
