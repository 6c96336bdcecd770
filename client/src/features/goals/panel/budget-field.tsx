/** Types a weekly budget: "5 h", "2 h 30", "90"; empty is none. Enter or leaving saves, Escape does not. */

import styles from "./panel.module.css";

export type BudgetFieldProps = { minutes: number | null; onSave: (typed: string) => void };

export function BudgetField({ minutes, onSave }: BudgetFieldProps) {
  const before = minutes === null ? "" : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return (
    <label className={styles.inline}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
        autoFocus
        aria-label="Weekly budget"
        placeholder="5 h, 2:30 or 90 min"
        defaultValue={before}
        onBlur={(event) => onSave(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Escape") event.currentTarget.value = before;
          event.currentTarget.blur();
        }}
      />
      <span>a week</span>
    </label>
  );
}
