/** When a goal is due, in words; a press turns it into a date field. */

import { useState } from "react";
import { sayDeadline } from "../model/words";
import styles from "./panel.module.css";

export type DeadlineFieldProps = {
  deadline: string | null;
  today: string;
  onChange: (deadline: string | null) => void;
};

export function DeadlineField({ deadline, today, onChange }: DeadlineFieldProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) {
    return (
      <span className={styles.deadlineEdit}>
        <input
          type="date"
          // Without a last day a year may be typed with six digits, which is what "2026-…" becomes day first.
          max="9999-12-31"
          aria-label="Deadline"
          // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
          autoFocus
          defaultValue={deadline ?? ""}
          onBlur={(event) => {
            const chosen = event.currentTarget.value || null;
            if (!event.relatedTarget?.closest("[data-clear]") && chosen !== deadline) onChange(chosen);
            if (!event.relatedTarget?.closest("[data-clear]")) setOpen(false);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === "Escape") {
              event.stopPropagation();
              if (event.key === "Escape") event.currentTarget.value = deadline ?? "";
              event.currentTarget.blur();
            }
          }}
        />
        {deadline && (
          <button
            type="button"
            data-clear
            onClick={() => {
              onChange(null);
              setOpen(false);
            }}
          >
            No deadline
          </button>
        )}
      </span>
    );
  }
  const said = deadline === null ? null : sayDeadline(deadline, today);
  return (
    <button type="button" className={styles.deadline} onClick={() => setOpen(true)} title="Change the deadline">
      {said ? (
        <>
          {said.before}
          <b>{said.date}</b>
          {said.after}
        </>
      ) : (
        "Set a deadline"
      )}
    </button>
  );
}
