/** A duration: shown as a clock, typed as people do. */

import { useEffect, useId, useRef, useState } from "react";
import { formatClock } from "@/lib/time";
import { parseActivityTime } from "@/practice/durations";
import type { CellPlace } from "./grid-keys";
import styles from "./time-input.module.css";
import { cellMark } from "./use-grid-keys";

export type TimeInputProps = {
  label: string;
  seconds: number | null;
  /** Null: it was emptied. */
  onPut: (seconds: number | null) => void;
  /** Called when the field is left. */
  onLeave?: () => void;
  placeholder?: string;
  /** How it is written; a clock unless said otherwise. */
  format?: (seconds: number) => string;
  /** "large" is the time of an activity, "small" stands in a grid or beside it. */
  size?: "large" | "small";
  isLive?: boolean;
  /** Whether somebody asked for it just now. */
  isFocused?: boolean;
  at?: CellPlace;
};

/** To the nearest second, as the sums of section and session are. */
const sayClock = (seconds: number) => formatClock(seconds + 0.5);

export function TimeInput(props: TimeInputProps) {
  const { label, seconds, onPut, onLeave, placeholder = "–", format = sayClock } = props;
  const { size = "small", isLive, isFocused, at } = props;
  const errorId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = seconds === null ? "" : format(seconds);
  const isWrong = typed !== null && typed.trim() !== "" && parseActivityTime(typed) === null;
  const commit = () => {
    if (typed === null || isWrong) return;
    const next = parseActivityTime(typed);
    if (typed !== shown && next !== seconds) onPut(next);
    setTyped(null);
  };
  const text = typed ?? shown;
  useEffect(() => {
    // After the menu, which gives the focus back when it closes.
    if (isFocused) requestAnimationFrame(() => field.current?.focus());
  }, [isFocused]);
  return (
    <span className={styles.cell} data-size={size}>
      <input
        className={styles.time}
        data-live={isLive}
        value={text}
        size={Math.max(size === "large" ? 5 : 4, text.length)}
        placeholder={placeholder}
        autoComplete="off"
        ref={field}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        {...(at && cellMark(at))}
        onFocus={(event) => {
          setTyped((before) => before ?? shown);
          event.currentTarget.select();
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          commit();
          onLeave?.();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(null);
        }}
      />
      {isWrong && (
        <span id={errorId} role="alert" className={styles.error}>
          Type 12, 12:30 or 1h 05
        </span>
      )}
    </span>
  );
}
