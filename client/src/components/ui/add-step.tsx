/** The last line of a checklist: type a step, Enter adds it and waits for the next. */

import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import styles from "./add-step.module.css";

const MOST_LETTERS = 500;

export function AddStep({ onAdd }: { onAdd: (name: string) => void }) {
  const [typed, setTyped] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === "") return;
    onAdd(typed.trim());
    setTyped("");
  };
  return (
    <form className={styles.line} onSubmit={submit}>
      <IconPlus size={15} stroke={1.6} aria-hidden />
      <input
        aria-label="Add a step"
        placeholder="Add a step, press Enter"
        value={typed}
        maxLength={MOST_LETTERS}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}
