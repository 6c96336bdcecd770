/** A change that met a newer one: both values, two buttons; nothing is overwritten in silence. */

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { setSaveStatus } from "@/lib/save-status";
import { clearConflict, type GoalConflict, useConflict } from "../conflicts";
import { type GoalChanges, patchGoal } from "../goal-writes";
import styles from "./panel.module.css";

type Field = keyof GoalChanges & keyof GoalConflict["theirs"];
type Value = GoalChanges[Field] | GoalConflict["theirs"][Field];

const FIELDS: readonly [Field, string][] = [
  ["name", "Name"],
  ["deadline", "Deadline"],
  ["description", "Description"],
  ["targets", "Targets"],
  ["weekly_minutes", "Minutes a week"],
  ["completes_with_children", "Done when all below are"],
];

export type PanelConflictProps = { id: string };

export function PanelConflict({ id }: PanelConflictProps) {
  const client = useQueryClient();
  const conflict = useConflict(id);
  if (!conflict) return null;
  const { mine, theirs } = conflict;
  const met = FIELDS.filter(([field]) => field in mine && say(mine[field]) !== say(theirs[field]));
  const close = () => {
    clearConflict(id);
    setSaveStatus({ state: "saved" });
  };
  const keep = () => {
    close();
    void patchGoal(client, id, mine);
  };
  return (
    <div role="alert" className={styles.conflict}>
      <p>This goal was changed elsewhere.</p>
      {met.map(([field, word]) => (
        <dl key={field}>
          <div>
            <dt>{word} on this screen</dt>
            <dd>{say(mine[field])}</dd>
          </div>
          <div>
            <dt>Elsewhere</dt>
            <dd>{say(theirs[field])}</dd>
          </div>
        </dl>
      ))}
      <div className={styles.conflictActions}>
        {met.length > 0 && (
          <Button size="xs" onClick={keep}>
            Keep this
          </Button>
        )}
        <Button size="xs" variant="default" onClick={close}>
          Take that
        </Button>
      </div>
    </div>
  );
}

function say(value: Value): string {
  if (Array.isArray(value)) return value.map(({ name }) => name || "a target").join(", ") || "none";
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
