/** What recorded values are called: their metric with its unit, and the part of it they split into. */

import type { Activity, ActivityDefinition, ActivitySet, Metric, Session } from "@/api/types";

/** The definitions that the session's document names; one that is gone is absent. */
export type Measures = Pick<Session, "metrics" | "splits">;

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

export type SetColumn = Named & {
  /** Where each set keeps this value; -1: it has none. */
  places: number[];
};

/** The columns of a table of sets, in the order in which the sets bring them; the same value twice is two columns. */
export function setColumns(sets: readonly Pick<ActivitySet, "metrics">[]): SetColumn[] {
  const columns = new Map<string, SetColumn>();
  sets.forEach((set, row) => {
    const seen = new Map<string, number>();
    set.metrics.forEach(({ metric_id, split_id }, place) => {
      const measure = JSON.stringify([metric_id, split_id]);
      const count = seen.get(measure) ?? 0;
      seen.set(measure, count + 1);
      const key = `${measure} ${count}`;
      const column = columns.get(key) ?? { metric_id, split_id, places: sets.map(() => -1) };
      column.places[row] = place;
      columns.set(key, column);
    });
  });
  return [...columns.values()];
}

export type ValueField = Metric & {
  /** Where the activity keeps it; -1: it is not recorded. */
  place: number;
  /** Whether the definition of the activity asks for it. */
  isOffered: boolean;
};

/** What of an activity can be filled in: the metrics of its definition in their order, then what else is recorded. */
export function valueFields(
  { metrics, sets }: Pick<Activity, "metrics" | "sets">,
  defined: ActivityDefinition["metrics"],
): ValueField[] {
  const isDefined = (id: string | null) => defined.some((metric) => metric.id === id);
  const recorded = metrics.map((metric, place) => {
    return { ...metric, place, isOffered: metric.split_id === null && isDefined(metric.metric_id) };
  });
  const inSets = new Set(sets.flatMap((set) => set.metrics.map((metric) => metric.metric_id)));
  const offered = defined.flatMap(({ id }) => {
    const held = recorded.filter((metric) => metric.metric_id === id);
    const empty = { metric_id: id, split_id: null, value: null, place: -1, isOffered: true };
    return held.length > 0 || inSets.has(id) ? held : [empty];
  });
  return [...offered, ...recorded.filter((metric) => !isDefined(metric.metric_id))];
}
