/** Recorded values of an activity, and its sets as a table; values are edited in place. */

import { useState } from "react";
import type { Activity } from "@/api/types";
import { metricValue, setMetric } from "@/features/sessions/editing";
import { labelMetrics, type Measures, setColumns, type ValueField } from "@/features/sessions/measures";
import styles from "./activities.module.css";

export type ActivityValuesProps = {
  fields: readonly ValueField[];
  measures: Measures;
  onPut: (field: ValueField, value: unknown) => void;
};

export function ActivityValues({ fields, measures, onPut }: ActivityValuesProps) {
  if (fields.length === 0) return null;
  const labels = labelMetrics(fields, measures);
  return (
    <span className={styles.values}>
      {fields.map((field, index) => {
        const label = labels[index] ?? "";
        return (
          <span key={label} className={styles.value}>
            {label} <ValueInput label={label} value={field.value} onPut={(value) => onPut(field, value)} />
          </span>
        );
      })}
    </span>
  );
}

export type ActivitySetsProps = {
  activity: Activity;
  measures: Measures;
  onChange: (edit: (activity: Activity) => Activity) => void;
};

export function ActivitySets({ activity, measures, onChange }: ActivitySetsProps) {
  const { sets } = activity;
  if (sets.length === 0) return null;
  const columns = setColumns(sets);
  const labels = labelMetrics(columns, measures);
  const tick = (id: string, completed: boolean) =>
    onChange((one) => ({
      ...one,
      sets: one.sets.map((set) => (set.instance_id === id ? { ...set, completed } : set)),
    }));
  return (
    <table className={styles.sets}>
      <caption className="visually-hidden">Sets of {activity.name}</caption>
      <thead>
        <tr>
          <th scope="col">Set</th>
          {labels.map((label) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
          <th scope="col" className={styles.right}>
            Done
          </th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set, place) => (
          <tr key={set.instance_id}>
            <td className={styles.number}>{place + 1}</td>
            {columns.map(({ places }, column) => {
              const at = places[place] ?? -1;
              const metric = set.metrics[at];
              return (
                <td key={labels[column]}>
                  {metric && (
                    <ValueInput
                      label={`${labels[column]}, set ${place + 1}`}
                      value={metric.value}
                      onPut={(value) => onChange((one) => setMetric(one, set.instance_id, at, value))}
                    />
                  )}
                </td>
              );
            })}
            <td className={styles.right}>
              <input
                type="checkbox"
                className={styles.tick}
                checked={set.completed}
                aria-label={`Set ${place + 1} done`}
                onChange={(event) => tick(set.instance_id, event.target.checked)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ValueInputProps = { label: string; value: unknown; onPut: (value: unknown) => void };

/** A number or a word; anything more complicated is only shown. */
function ValueInput({ label, value, onPut }: ValueInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  if (typeof value === "object" && value !== null) return <span>{JSON.stringify(value)}</span>;
  const shown = value === null || value === undefined ? "" : String(value);
  const commit = () => {
    if (typed !== null && typed !== shown) onPut(metricValue(typed));
    setTyped(null);
  };
  return (
    <input
      className={styles.valueInput}
      size={Math.max(4, (typed ?? shown).length)}
      value={typed ?? shown}
      placeholder="–"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}
