/** A time of an image that no segment has: typed as "45", "1:30" or "3 min". */

import { readImageTime } from "@/disciplines/drawing/setup-model";
import { saySetupTime } from "@/drills/words";
import styles from "./ladder.module.css";

export type OwnTimeProps = {
  label: string;
  /** Null: a segment is chosen. */
  seconds: number | null;
  onChange: (seconds: number) => void;
};

export function OwnTime({ label, seconds, onChange }: OwnTimeProps) {
  const said = seconds === null ? "" : saySetupTime(seconds);
  const take = (field: HTMLInputElement) => {
    const typed = readImageTime(field.value);
    if (field.value !== said && typed !== null) onChange(typed);
    else field.value = said;
  };
  return (
    <input
      className={styles.own}
      aria-label={label}
      title="Another time: 45, 1:30, 3 min"
      placeholder="other"
      defaultValue={said}
      data-chosen={seconds !== null}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => take(event.currentTarget)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") take(currentTarget);
      }}
    />
  );
}
