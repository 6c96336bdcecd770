/** Seconds, typed as 45, 1:30 or 2m; a bare number is seconds here. */

import { useState } from "react";
import { formatClock } from "@/lib/time";
import { parseActivityTime } from "@/practice/durations";
import styles from "./yoga.module.css";

export type SecondsFieldProps = {
  label: string;
  seconds: number | null;
  placeholder?: string;
  onChange: (seconds: number | null) => void;
};

const LONGEST_SECONDS = 3600;

/** Read a typed time; null: not one. */
function parse(typed: string): number | null {
  const text = typed.trim();
  const seconds = parseActivityTime(/^\d+([.,]\d+)?$/.test(text) ? `${text}s` : text);
  return seconds === null || seconds > LONGEST_SECONDS ? null : seconds;
}

export function SecondsField({ label, seconds, placeholder = "–", onChange }: SecondsFieldProps) {
  /** What is being typed; null: nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && parse(typed) === null;
  const commit = () => {
    if (typed === null || isWrong) return;
    setTyped(null);
    const next = typed.trim() === "" ? null : parse(typed);
    if (next !== seconds) onChange(next);
  };
  return (
    <span className={styles.seconds}>
      <input
        value={typed ?? (seconds === null ? "" : formatClock(seconds))}
        aria-label={label}
        aria-invalid={isWrong}
        placeholder={placeholder}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      {isWrong && (
        <span role="alert" className={styles.fieldError}>
          Type 45, 1:30 or 2m.
        </span>
      )}
    </span>
  );
}
