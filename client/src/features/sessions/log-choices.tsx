/** What was practised and for which goal. */

import { Button, NativeSelect, Select, TextInput } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery, templatesQuery, treeQuery } from "@/api/queries";
import type { TemplateItem } from "@/api/types";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { LevelLetter } from "@/components/ui/level-letter";
import type { LogForm } from "@/features/sessions/log-model";
import { GoalPicker } from "@/practice/goal-picker";
import styles from "./log-session.module.css";

export type TemplateChoiceProps = { value: string | null; onPick: (template: TemplateItem | null) => void };

export function TemplateChoice({ value, onPick }: TemplateChoiceProps) {
  const { data: templates = [] } = useQuery(templatesQuery());
  if (templates.length === 0) return null;
  return (
    <Select
      label="Template"
      placeholder="None"
      searchable
      clearable
      value={value}
      data={templates.map(({ id, name }) => ({ value: id, label: name }))}
      nothingFoundMessage="No template of that name"
      clearButtonProps={{ "aria-label": "No template" }}
      onChange={(id) => onPick(templates.find((template) => template.id === id) ?? null)}
    />
  );
}

export type KindChoiceProps = { form: LogForm; error?: string; onPut: (change: Partial<LogForm>) => void };

export function KindChoice({ form, error, onPut }: KindChoiceProps) {
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
      {error && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
      <div className={styles.type}>
        {types.length > 1 && (
          <NativeSelect
            aria-label="Kind of session"
            value={form.sessionType ?? types[0]?.key ?? ""}
            data={types.map(({ key, label }) => ({ value: key, label }))}
            onChange={(event) => onPut({ sessionType: event.currentTarget.value })}
          />
        )}
        {form.sessionType === "CUSTOM" && (
          <TextInput
            aria-label="What you call it"
            placeholder="What you call it"
            maxLength={100}
            value={form.label}
            onChange={(event) => onPut({ label: event.currentTarget.value })}
          />
        )}
      </div>
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
