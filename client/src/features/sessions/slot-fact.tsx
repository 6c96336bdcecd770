/** The time of day that a session is counted under: chosen once, inherited by everything in it. */

import { UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { TimeSlot } from "@/api/types";
import { useMe } from "@/api/use-me";
import { FactField } from "@/features/sessions/instant-field";
import { formatWall } from "@/lib/time";
import { slotOf, TIME_SLOTS } from "@/lib/time-slots";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import styles from "./session.module.css";

export function SlotFact() {
  const editor = useSessionEditor();
  const me = useMe();
  const chosen = useEditorValue((view) => view.draft.time_slot);
  const errors = useEditorValue((view) => view.refusals.time_slot?.messages);
  const put = (time_slot: TimeSlot | null) => editor.edit((draft) => ({ ...draft, time_slot }));
  const choices: { key: TimeSlot | null; label: string; hours: string }[] = [
    { key: null, label: "Not said", hours: "" },
    ...TIME_SLOTS.map(({ key, label, from, to }) => ({
      key,
      label,
      hours: `${formatWall(from, me)} to ${formatWall(to, me)}`,
    })),
  ];
  return (
    <FactField label="Time of day" said={slotOf(chosen)?.label ?? "–"} errors={errors}>
      {(close) => (
        <ul aria-label="Time of day">
          {choices.map(({ key, label, hours }) => (
            <li key={label}>
              <UnstyledButton
                className={styles.slot}
                aria-pressed={key === chosen}
                data-autofocus={key === chosen ? true : undefined}
                onClick={() => {
                  put(key);
                  close();
                }}
              >
                <span>{label}</span>
                <small>{hours}</small>
                {key === chosen && <IconCheck size={15} stroke={1.6} aria-hidden />}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </FactField>
  );
}
