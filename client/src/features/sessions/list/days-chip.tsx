/** Which practice days: some spans that are often wanted, or two dates. */

import { Popover } from "@mantine/core";
import { useState } from "react";
import { OpenChip } from "./chip";
import styles from "./chips.module.css";
import { monthSpan, sayDays } from "./filter-words";
import { type ListFilters, readDay } from "./filters";

export type DaysChipProps = { filters: ListFilters; today: string; onChange: (span: DaysChoice) => void };
export type DaysChoice = Pick<ListFilters, "days" | "from" | "to">;

const ANY: DaysChoice = { days: undefined, from: undefined, to: undefined };

export function DaysChip({ filters, today, onChange }: DaysChipProps) {
  const [isOpen, setOpen] = useState(false);
  const { days, from, to } = filters;
  const isChosen = days !== undefined || from !== undefined || to !== undefined;
  const choose = (choice: DaysChoice) => {
    onChange({ ...ANY, ...choice });
    setOpen(false);
  };
  const month = today.slice(0, 7);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={260} trapFocus returnFocus>
      <Popover.Target>
        <OpenChip
          chosen={isChosen ? sayDays(filters, today) : null}
          label="Any day"
          aria-label={isChosen ? `Days: ${sayDays(filters, today)}` : undefined}
          onClick={() => setOpen((open) => !open)}
          onDrop={() => onChange(ANY)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label="Which days" className={styles.panel}>
        <div className={styles.presets}>
          {[7, 30, 90, 365].map((count) => (
            <button key={count} type="button" aria-pressed={days === count} onClick={() => choose({ days: count })}>
              {`Last ${count} days`}
            </button>
          ))}
          <button type="button" onClick={() => choose(monthSpan(month))}>
            This month
          </button>
          <button type="button" onClick={() => choose({ from: `${today.slice(0, 4)}-01-01` })}>
            This year
          </button>
        </div>
        <div className={styles.dates}>
          <DateField label="From" value={from} onChange={(date) => onChange({ days: undefined, from: date, to })} />
          <DateField label="To" value={to} onChange={(date) => onChange({ days: undefined, from, to: date })} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

type DateFieldProps = { label: string; value: string | undefined; onChange: (date: string | undefined) => void };

function DateField({ label, value = "", onChange }: DateFieldProps) {
  return (
    <label>
      {label}
      <input
        type="date"
        defaultValue={value}
        onChange={(event) => {
          const date = readDay(event.currentTarget.value);
          if (date !== undefined || event.currentTarget.value === "") onChange(date);
        }}
      />
    </label>
  );
}
