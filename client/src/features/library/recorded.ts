/** What was recorded of an activity, in words and as a line: the last time, the best, the last ten. */

import type { ActivityDefinition, ActivityHistory, HistoryEntry, MetricDefinition } from "@/api/types";

type Recorded = HistoryEntry["values"][number];
type Defined = Pick<ActivityDefinition, "metrics" | "splits">;

/** A value as it is read: at most two places behind the point. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** "82 bpm", "+12 kg"; without a unit "3 slips", by the metric's own name. */
function sayValue(value: number, metric: MetricDefinition | undefined): string {
  if (!metric) return sayNumber(value);
  const unit = metric.unit || metric.name.charAt(0).toLowerCase() + metric.name.slice(1);
  return unit === "%" ? `${sayNumber(value)} %` : `${sayNumber(value)} ${unit}`;
}

/** Say values in the order in which the activity measures them, each side with its name. */
function sayValues(values: readonly Recorded[], { metrics, splits }: Defined): string {
  const place = (one: Recorded) => {
    const at = metrics.findIndex(({ id }) => id === one.metric_id);
    return at === -1 ? metrics.length : at;
  };
  return [...values]
    .sort((one, other) => place(one) - place(other))
    .map((one) => {
      const said = sayValue(one.value, metrics[place(one)]);
      const split = splits.find(({ id }) => id === one.split_id);
      return split ? `${said} ${split.name}` : said;
    })
    .join(", ");
}

/** The metric an activity is judged by: that of the top set, else the first. */
export function mainMetric({ metrics }: Pick<Defined, "metrics">): MetricDefinition | null {
  return metrics.find(({ is_top_set_metric }) => is_top_set_metric) ?? metrics[0] ?? null;
}

function bestOf(values: readonly number[], better: string): number | null {
  if (values.length === 0) return null;
  return better === "lower" ? Math.min(...values) : Math.max(...values);
}

function valuesOf(entry: HistoryEntry, metricId: string): number[] {
  return [...entry.values, ...entry.sets.flat()].filter((one) => one.metric_id === metricId).map((one) => one.value);
}

/** The set with the best value of the main metric. */
function topSet(entry: HistoryEntry, defined: Defined): readonly Recorded[] | null {
  const metric = mainMetric(defined);
  if (!metric) return entry.sets[0] ?? null;
  const numberOf = (set: readonly Recorded[]) =>
    bestOf(
      set.filter((one) => one.metric_id === metric.id).map((one) => one.value),
      metric.better,
    );
  const best = bestOf(
    entry.sets.map(numberOf).filter((value) => value !== null),
    metric.better,
  );
  return entry.sets.find((set) => numberOf(set) === best) ?? entry.sets[0] ?? null;
}

/** Say what was recorded in one session: "82 bpm, 2 slips", "20 kg, 8 reps in 3 sets"; "" when there were no values. */
export function sayEntry(entry: HistoryEntry | null, defined: Defined): string {
  if (!entry) return "";
  const own = sayValues(entry.values, defined);
  const top = entry.sets.length > 0 ? sayValues(topSet(entry, defined) ?? [], defined) : "";
  const inSets = top === "" ? "" : entry.sets.length === 1 ? top : `${top} in ${entry.sets.length} sets`;
  return [inSets, own].filter((part) => part !== "").join(", ");
}

/** Say the best of every metric: "84 bpm, 1 slip". */
export function sayBest(history: ActivityHistory, defined: Defined): string {
  const known = new Set(defined.metrics.map(({ id }) => id));
  return sayValues(
    history.best.filter(({ metric_id }) => metric_id !== null && known.has(metric_id)),
    defined,
  );
}

/** Whether the best of what the activity is judged by is from the last time, and there were others to beat. */
export function isNewBest(history: ActivityHistory, defined: Defined): boolean {
  const metric = mainMetric(defined);
  const best = history.best.find(({ metric_id }) => metric !== null && metric_id === metric.id);
  const recorded = history.recent.filter((entry) => metric !== null && valuesOf(entry, metric.id).length > 0);
  return best !== undefined && recorded.length > 1 && best.practice_session_id === history.last?.practice_session_id;
}

/** The values of the last ten, oldest first, of what the activity is judged by; the yield where it computes one. */
export function lastTen(history: ActivityHistory, activity: ActivityDefinition): number[] {
  const metric = mainMetric(activity);
  return [...history.recent]
    .slice(0, 10)
    .reverse()
    .map((entry) => {
      if (activity.metrics_multiplicative && entry.total_yield !== null) return entry.total_yield;
      return metric ? bestOf(valuesOf(entry, metric.id), metric.better) : null;
    })
    .filter((value) => value !== null);
}

/** What is measured and which way is better, in words for those who hear the page. */
export function sayMeasured(metrics: readonly MetricDefinition[]): string {
  if (metrics.length === 0) return "Time only";
  return metrics.map(({ name, better }) => `${name}, ${better} is better`).join("; ");
}

/** The same with arrows, for those who see it. */
export function showMeasured(metrics: readonly MetricDefinition[]): string {
  if (metrics.length === 0) return "Time only";
  const arrow = ({ better }: MetricDefinition) => (better === "lower" ? "↓" : "↑");
  const names = metrics.map(({ name }, place) => (place === 0 ? name : lowered(name)));
  return metrics.map((metric, place) => `${names[place]} ${arrow(metric)}`).join(", ");
}

function lowered(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
