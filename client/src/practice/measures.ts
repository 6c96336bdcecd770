/** What recorded values are called: their metric with its unit, and the part of it they split into. */

import type { Metric, MetricDefinition, SplitDefinition } from "@/api/types";

/** The definitions that the session's document names; one that is gone is absent. */
export type Measures = {
  metrics: readonly Pick<MetricDefinition, "id" | "name" | "unit">[];
  splits: readonly Pick<SplitDefinition, "id" | "name">[];
};

type Named = Pick<Metric, "metric_id" | "split_id">;

/** Name a value from its id when the id is words (`tempo_bpm`), else by number. */
function nameWithout(metricId: string | null, index: number, count: number): string {
  if (metricId !== null && /^[a-z][a-z_ ]{1,30}$/i.test(metricId)) {
    const words = metricId.replaceAll("_", " ").toLowerCase();
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  return count === 1 ? "Value" : `Value ${index + 1}`;
}

/** Label values that stand beside each other, unit once: "Tempo, bpm", "Hold, s · Left". No two are the same. */
export function labelMetrics(metrics: readonly Named[], { metrics: known, splits }: Measures): string[] {
  const labels = metrics.map(({ metric_id, split_id }, index) => {
    const metric = known.find((one) => one.id === metric_id);
    const split = splits.find((one) => one.id === split_id);
    const name = metric?.name ?? nameWithout(metric_id, index, metrics.length);
    const measured = metric?.unit ? `${name}, ${metric.unit}` : name;
    return split ? `${measured} · ${split.name}` : measured;
  });
  return labels.map((label, index) => {
    const before = labels.slice(0, index).filter((one) => one === label).length;
    return before === 0 ? label : `${label} (${before + 1})`;
  });
}
