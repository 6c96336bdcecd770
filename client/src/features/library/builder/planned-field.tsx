/** A planned time: typed as 3, 3:00, 90s or 1h; Enter goes to the next one. */

import { type KeyboardEvent, useState } from "react";
import { formatClock } from "@/lib/time";
import { parseActivityTime } from "@/practice/durations";
import styles from "./builder.module.css";

export type PlannedFieldProps = {
  label: string;
  seconds: number | null;
  /** No frame until it is used. */
  isQuiet?: boolean;
  onChange: (seconds: number | null) => void;
};

export function PlannedField({ label, seconds, isQuiet = false, onChange }: PlannedFieldProps) {
  /** What is being typed; null: nothing, the plan stands. */
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && parseActivityTime(typed) === null;
  const commit = () => {
    if (typed === null || isWrong) return;
    const next = typed.trim() === "" ? null : parseActivityTime(typed);
    setTyped(null);
    if (next !== seconds) onChange(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey) return;
    if (event.key === "Escape") {
      setTyped(null);
      return;
    }
    const by = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    commit();
    const fields = [...document.querySelectorAll<HTMLInputElement>("[data-planned]")];
    fields[fields.indexOf(event.currentTarget) + by]?.focus();
  };
  return (
    <span className={styles.plannedCell} data-control="time" data-quiet={isQuiet}>
      <input
        data-planned
        className={styles.planned}
        value={typed ?? (seconds === null ? "" : formatClock(seconds))}
        aria-label={label}
        aria-invalid={isWrong}
        placeholder="–"
        inputMode="text"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={press}
      />
      {isWrong && (
        <span role="alert" className={styles.plannedError}>
          Type 3, 3:30 or 1h.
        </span>
      )}
    </span>
  );
}
