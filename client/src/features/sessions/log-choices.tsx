/** What was practised and for which goal. */

import { Button, NativeSelect } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery, treeQuery } from "@/api/queries";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { LevelLetter } from "@/components/ui/level-letter";
import { GoalPicker } from "@/features/sessions/goal-picker";
import type { LogForm } from "@/features/sessions/log-model";
import styles from "./log-session.module.css";

export type KindChoiceProps = { form: LogForm; onPut: (change: Partial<LogForm>) => void };

export function KindChoice({ form, onPut }: KindChoiceProps) {
  const { data: disciplines = [] } = useQuery(disciplinesQuery);
  const types = disciplines.find((one) => one.key === form.discipline)?.session_types ?? [];
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.label}>What you practised</legend>
      <div className={styles.disciplines}>
        {disciplines.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className={styles.discipline}
            aria-pressed={key === form.discipline}
            onClick={() => onPut({ discipline: key, sessionType: null })}
          >
            <DisciplineIcon discipline={key} boxed size={22} decorative />
            {label}
          </button>
        ))}
      </div>
      {types.length > 1 && (
        <NativeSelect
          aria-label="Kind of session"
          value={form.sessionType ?? types[0]?.key ?? ""}
          data={types.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => onPut({ sessionType: event.currentTarget.value })}
          className={styles.type}
        />
      )}
    </fieldset>
  );
}

export type GoalChoiceProps = { value: string | null; error?: string; onPick: (id: string | null) => void };

export function GoalChoice({ value, error, onPick }: GoalChoiceProps) {
  const { data } = useQuery({ ...treeQuery, enabled: value !== null });
  const goal = data?.nodes.find((node) => node.id === value);
  return (
    <div>
      <p className={styles.label}>Counts for</p>
      <GoalPicker value={value} noneLabel="Unfiled: under no goal" onPick={onPick}>
        {(toggle, isOpen) => (
          <Button
            variant="default"
            onClick={toggle}
            aria-haspopup="listbox"
            aria-expanded={isOpen}
            leftSection={goal ? <LevelLetter type={goal.type} /> : null}
            rightSection={<IconChevronDown size={15} stroke={1.6} aria-hidden />}
          >
            {value === null ? "File under a goal" : (goal?.name ?? "…")}
          </Button>
        )}
      </GoalPicker>
      {error && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </div>
  );
}
