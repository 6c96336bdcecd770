/** One value asked of an activity: what is measured, at least or at most, how much. */

import { NativeSelect, TextInput } from "@mantine/core";
import type { ActivityDefinition } from "@/api/types";
import type { MetricDraft } from "../model/target-drafts";
import styles from "./panel.module.css";

const OPERATORS = [
  { value: "at_least", label: "at least" },
  { value: "at_most", label: "at most" },
];

export type MetricFieldsProps = {
  metric: MetricDraft;
  /** What is measured of the activity; null while the activity is a new one. */
  measures: ActivityDefinition["metrics"] | null;
  error?: string;
  onChange: (changes: Partial<MetricDraft>) => void;
};

export function MetricFields({ metric, measures, error, onChange }: MetricFieldsProps) {
  if (measures?.length === 0) return <p className={styles.none}>Nothing is measured of it: doing it counts.</p>;
  const first = measures?.[0];
  // Of an activity that is known, one of its measures is always the one that is meant.
  const chosen = measures?.find(({ id }) => id === metric.metricId) ?? first;
  return (
    <div className={styles.editorRow}>
      {measures ? (
        <NativeSelect
          size="xs"
          label="Measure"
          className={styles.long}
          value={chosen?.id}
          data={measures.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name}, ${unit}` : name }))}
          onChange={(event) => onChange({ metricId: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          size="xs"
          label="Unit"
          placeholder="bpm"
          maxLength={50}
          value={metric.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value, name: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        size="xs"
        label="Limit"
        data={OPERATORS}
        value={metric.operator}
        onChange={(event) => onChange({ operator: event.currentTarget.value === "at_most" ? "at_most" : "at_least" })}
      />
      <TextInput
        size="xs"
        label="Value"
        inputMode="decimal"
        placeholder="any"
        value={metric.value}
        error={error}
        onChange={(event) => onChange({ value: event.currentTarget.value, ...(chosen ? { metricId: chosen.id } : {}) })}
      />
    </div>
  );
}
