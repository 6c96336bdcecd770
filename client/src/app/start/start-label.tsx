/** The own name of a kind of session, asked for in the sheet's line. */

import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { OverlayInput, OverlayLine } from "@/components/ui/overlay";
import { disciplineLook } from "@/disciplines";
import { StartingQuestion } from "@/practice/starting-question";
import type { Starting } from "@/practice/use-starting";
import styles from "./start.module.css";
import type { StartRow } from "./start-rows";

const MOST_LETTERS = 100;

export type StartLabelProps = {
  row: StartRow;
  starting: Starting;
  onName: (label: string) => void;
  onBack: () => void;
};

export function StartLabel({ row, starting, onName, onBack }: StartLabelProps) {
  const [label, setLabel] = useState("");
  const said = `What kind of ${disciplineLook(row.discipline).label.toLowerCase()}?`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() !== "") onName(label.trim());
  };
  return (
    <form
      className={styles.content}
      onSubmit={submit}
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onBack();
      }}
    >
      <OverlayLine>
        <button type="button" className={styles.back} aria-label="Back" onClick={onBack}>
          <IconArrowLeft size={18} stroke={1.6} aria-hidden />
        </button>
        <OverlayInput
          ref={(field) => field?.focus()}
          aria-label={said}
          placeholder={said}
          maxLength={MOST_LETTERS}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button type="submit" disabled={label.trim() === ""} loading={starting.isBusy}>
          Start
        </Button>
      </OverlayLine>
      <StartingQuestion starting={starting} />
    </form>
  );
}
