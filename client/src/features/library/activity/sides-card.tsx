/** Whether each side is measured on its own, and whether it is done in sets. */

import { ActionIcon, Button, Switch, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { Card } from "@/components/ui/card";
import { useActivity } from "@/features/library/activity/activity-context";
import { newPartId } from "@/practice/ids";
import styles from "./activity.module.css";

const PRESETS: readonly (readonly string[])[] = [["left", "right"]];

export function SidesCard() {
  const { editor, view, draft, set, remove } = useActivity();
  const { splits } = draft;
  const rename = (id: string, name: string) =>
    set({ splits: splits.map((one) => (one.id === id ? { ...one, name } : one)) }, { pace: "typing" });
  const addAll = (names: readonly string[]) =>
    set({ splits: [...splits, ...names.map((name) => ({ id: newPartId(), name }))] });
  const drop = (id: string, name: string) => {
    const kept = view.row.session_count > 0 ? " What was recorded stays in its sessions." : "";
    remove({ splits: splits.filter((one) => one.id !== id) }, `Removed ${name || "a side"}.${kept}`);
  };
  return (
    <Card title="How it is done">
      <Switch
        label="In sets"
        description="Each set has its own values: four sets of eight, two of six."
        checked={draft.has_sets}
        onChange={(event) => set({ has_sets: event.currentTarget.checked })}
      />
      <fieldset className={styles.sides}>
        <legend>Sides or parts, each measured on its own</legend>
        {splits.map(({ id, name }) => (
          <span key={id} className={styles.sideOne}>
            <TextInput
              size="sm"
              aria-label="Name of the side"
              value={name}
              maxLength={100}
              onChange={(event) => rename(id, event.currentTarget.value)}
              onBlur={editor.flush}
            />
            <ActionIcon variant="subtle" aria-label={`Remove ${name || "this side"}`} onClick={() => drop(id, name)}>
              <IconX size={15} stroke={1.6} aria-hidden />
            </ActionIcon>
          </span>
        ))}
        {splits.length === 0 &&
          PRESETS.map((names) => (
            <Button key={names.join()} variant="default" size="xs" onClick={() => addAll(names)}>
              {names.join(" / ")}
            </Button>
          ))}
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => addAll([`side ${splits.length + 1}`])}
        >
          Side
        </Button>
      </fieldset>
    </Card>
  );
}
