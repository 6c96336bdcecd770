/** The description: plain text that saves by itself. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { goalQuery } from "@/api/queries";
import { patchGoal } from "../goal-writes";
import { useDraft } from "../hooks/use-draft";
import styles from "./panel.module.css";

const COLUMNS = 40;
const MOST_LINES = 12;

export type PanelDescriptionProps = { id: string };

export function PanelDescription({ id }: PanelDescriptionProps) {
  const client = useQueryClient();
  const { data } = useQuery(goalQuery(id));
  const draft = useDraft(data?.description ?? "", (text) => {
    void patchGoal(client, id, { description: text.trim() === "" ? null : text });
  });
  return (
    <textarea
      aria-label="Description"
      placeholder="Why this, and how you will know"
      rows={linesOf(draft.text)}
      maxLength={20_000}
      disabled={!data}
      className={styles.description}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  );
}

/** For browsers that do not fit a field to its text by themselves. */
function linesOf(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / COLUMNS)), 0);
  return Math.min(MOST_LINES, lines);
}
