/** What is asked for more rarely: another discipline, a type, a template, an activity. */

import { MultiSelect, Popover, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { activitiesQuery, disciplinesQuery, templatesQuery } from "@/api/queries";
import { OpenChip } from "./chip";
import styles from "./chips.module.css";
import type { ListFilters } from "./filters";

export type MoreChoice = Partial<Pick<ListFilters, "disciplines" | "type" | "template" | "activity">>;
export type MoreChipProps = { filters: ListFilters; onChange: (choice: MoreChoice) => void };

export function MoreChip({ filters, onChange }: MoreChipProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        <OpenChip chosen={null} label="More" onClick={() => setOpen((open) => !open)} onDrop={() => undefined} />
      </Popover.Target>
      <Popover.Dropdown aria-label="More filters" className={styles.panel}>
        {isOpen && <Choices filters={filters} onChange={onChange} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ filters, onChange }: MoreChipProps) {
  const { type, template, activity } = filters;
  const disciplines = useQuery(disciplinesQuery).data ?? [];
  const shown = disciplines.filter(({ key }) => filters.disciplines.length === 0 || filters.disciplines.includes(key));
  const types = new Map(shown.flatMap(({ session_types }) => session_types.map(({ key, label }) => [key, label])));
  const templates = useQuery(templatesQuery("all")).data ?? [];
  const activities = useQuery(activitiesQuery).data ?? [];
  const pick = (choice: MoreChoice) => onChange({ type, template, activity, ...choice });
  return (
    <>
      <MultiSelect
        label="Discipline"
        placeholder={filters.disciplines.length === 0 ? "Any" : undefined}
        value={filters.disciplines}
        data={disciplines.map(({ key, label }) => ({ value: key, label }))}
        onChange={(keys) => onChange({ disciplines: keys })}
        comboboxProps={{ withinPortal: false }}
        size="xs"
      />
      <Choice
        label="Type"
        value={type}
        options={[...types].map(([value, label]) => ({ value, label }))}
        onPick={(key) => pick({ type: key })}
      />
      <Choice
        label="Template"
        value={template}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(id) => pick({ template: id })}
      />
      <Choice
        label="Activity"
        value={activity}
        options={activities.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(id) => pick({ activity: id })}
      />
    </>
  );
}

type Option = { value: string; label: string };
type ChoiceProps = {
  label: string;
  value: string | undefined;
  options: Option[];
  onPick: (value: string | undefined) => void;
};

function Choice({ label, value, options, onPick }: ChoiceProps) {
  return (
    <Select
      label={label}
      placeholder="Any"
      value={value ?? null}
      data={options}
      onChange={(key) => onPick(key ?? undefined)}
      searchable
      clearable
      limit={60}
      nothingFoundMessage="None of that name."
      comboboxProps={{ withinPortal: false }}
      size="xs"
    />
  );
}
