/** How it went: part of the day, outcome, rating. */

import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { LogForm } from "@/features/sessions/log-model";
import { OUTCOME_OPTIONS } from "@/features/sessions/outcome-options";
import { slotOf, TIME_SLOTS } from "@/lib/time-slots";
import styles from "./log-session.module.css";

const RATINGS = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));

export type LogHowProps = { form: LogForm; onPut: (change: Partial<LogForm>) => void; children: ReactNode };

export function LogHow({ form, onPut, children }: LogHowProps) {
  return (
    <div className={`${styles.pair} ${styles.how}`}>
      <div>
        <p className={styles.label}>Outcome</p>
        <div className={styles.outcomes}>
          <Segmented
            label="Outcome"
            value={form.status}
            options={OUTCOME_OPTIONS.filter((option) => option.value !== "ACTIVE")}
            onChange={(status) => onPut({ status })}
          />
        </div>
      </div>
      <div>
        <p className={styles.label}>Rating</p>
        <Segmented
          label="Rating, 1 to 5"
          value={String(form.rating ?? "")}
          options={RATINGS}
          onChange={(value) => onPut({ rating: Number(value) === form.rating ? null : Number(value) })}
        />
      </div>
      <NativeSelect
        label="Time of day"
        value={form.slot ?? ""}
        data={[{ value: "", label: "Not said" }, ...TIME_SLOTS.map(({ key, label }) => ({ value: key, label }))]}
        onChange={(event) => onPut({ slot: slotOf(event.currentTarget.value)?.key ?? null })}
      />
      {children}
    </div>
  );
}
