/** The days a target is about; absent until they are asked for. */

import { TextInput } from "@mantine/core";
import { useState } from "react";
import styles from "./panel.module.css";

export type TargetDatesProps = {
  from: string;
  to: string;
  error?: string;
  onChange: (changes: { from?: string; to?: string }) => void;
};

export function TargetDates({ from, to, error, onChange }: TargetDatesProps) {
  const [isOpen, setOpen] = useState(from !== "" || to !== "");
  if (!isOpen) {
    return (
      <button type="button" className={styles.quiet} onClick={() => setOpen(true)}>
        Only within certain days
      </button>
    );
  }
  return (
    <div className={styles.editorRow}>
      <TextInput
        size="xs"
        type="date"
        max="9999-12-31"
        label="From"
        value={from}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        type="date"
        max="9999-12-31"
        label="To"
        value={to}
        error={error}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
    </div>
  );
}
