/** What is seldom changed of a metric: plausible bounds, whether it counts in the yield, whether it finds the top set. */

import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MetricDefinition } from "@/api/types";
import { useActivity } from "@/features/library/activity/activity-context";
import styles from "./activity.module.css";

export type MetricMoreProps = { metric: MetricDefinition };

export function MetricMore({ metric }: MetricMoreProps) {
  const { draft, set, setMetric } = useActivity();
  const isWrong = metric.minimum !== null && metric.maximum !== null && metric.minimum > metric.maximum;
  /** One metric finds the top set. */
  const chooseTop = (isTop: boolean) =>
    set({ metrics: draft.metrics.map((one) => ({ ...one, is_top_set_metric: isTop && one.id === metric.id })) });
  return (
    <div className={styles.metricMore}>
      <div className={styles.bounds}>
        <BoundField
          label="Plausible from"
          value={metric.minimum}
          onChange={(minimum) => setMetric(metric.id, { minimum })}
        />
        <BoundField label="to" value={metric.maximum} onChange={(maximum) => setMetric(metric.id, { maximum })} />
        <span className={styles.hint} role={isWrong ? "alert" : undefined}>
          {isWrong
            ? "From is above to."
            : "Outside of it the session asks whether it is meant; it is taken all the same."}
        </span>
      </div>
      {draft.metrics_multiplicative && (
        <Checkbox
          label="Counts in the yield"
          checked={metric.is_multiplicative}
          onChange={(event) => setMetric(metric.id, { is_multiplicative: event.currentTarget.checked })}
        />
      )}
      {draft.has_sets && draft.metrics.length > 1 && (
        <Checkbox
          label="The set with the best of it is the top set"
          checked={metric.is_top_set_metric}
          onChange={(event) => chooseTop(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}

type BoundFieldProps = { label: string; value: number | null; onChange: (value: number | null) => void };

function BoundField({ label, value, onChange }: BoundFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = (typed ?? "").trim().replace(",", ".");
  const isWrong = typed !== null && text !== "" && !Number.isFinite(Number(text));
  return (
    <TextInput
      label={label}
      size="xs"
      inputMode="decimal"
      value={typed ?? (value === null ? "" : String(value))}
      error={isWrong ? "A number." : undefined}
      classNames={{ root: styles.bound }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === null || isWrong) return;
        setTyped(null);
        const next = text === "" ? null : Number(text);
        if (next !== value) onChange(next);
      }}
    />
  );
}
