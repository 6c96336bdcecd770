/** A target while it is being typed: read from one, and turned into what is sent. */

import type { ActivityDefinition, ActivityIn, Target, TargetIn } from "@/api/types";

export interface MetricDraft {
  /** Distinguishes the lines on the screen. */
  key: string;
  /** null: a new measure of a new activity, named here. */
  metricId: string | null;
  name: string;
  unit: string;
  operator: "at_least" | "at_most";
  value: string;
}

export interface TargetDraft {
  id: string;
  name: string;
  activity: string;
  metrics: MetricDraft[];
  count: string;
  from: string;
  to: string;
  extra: TargetIn["extra"];
}

export type ReadDraft = { target: TargetIn; activity: (ActivityIn & { id: string }) | null } | { missing: string };

export function emptyDraft(id: string, key: string): TargetDraft {
  return { id, name: "", activity: "", metrics: [emptyMetric(key)], count: "1", from: "", to: "", extra: {} };
}

export function emptyMetric(key: string): MetricDraft {
  return { key, metricId: null, name: "", unit: "", operator: "at_least", value: "" };
}

export function draftOf(target: Target): TargetDraft {
  const { id, name, count, from_date, to_date, extra } = target;
  const metrics = target.metrics.map((metric) => ({
    ...{ key: metric.metric_id, metricId: metric.metric_id, name: metric.name ?? "", unit: metric.unit ?? "" },
    ...{ operator: metric.operator, value: String(metric.value) },
  }));
  const activity = target.activity_name ?? "";
  return { id, name, activity, metrics, count: String(count), from: from_date ?? "", to: to_date ?? "", extra };
}

/** Return the activity of that name; capitals do not matter. */
export function findActivity(name: string, activities: readonly ActivityDefinition[]): ActivityDefinition | undefined {
  const wanted = name.trim().toLowerCase();
  return activities.find((activity) => activity.name.trim().toLowerCase() === wanted);
}

/**
 * Read a draft: the target, with the activity to be made first if it is new; or the word for what is missing.
 * A line without a value asks for nothing; with none left, the activity only has to be done.
 */
export function readDraft(
  draft: TargetDraft,
  activities: readonly ActivityDefinition[],
  before: Target | null,
  newId: () => string,
): ReadDraft {
  const said = draft.activity.trim();
  if (said === "") return { missing: "activity" };
  const count = readNumber(draft.count);
  if (count === null || count < 1 || !Number.isInteger(count)) return { missing: "times" };
  const lines = draft.metrics.filter(({ value }) => value.trim() !== "");
  const values = lines.flatMap((line) => {
    const value = readNumber(line.value);
    return value === null ? [] : [{ line, value }];
  });
  if (values.length < lines.length) return { missing: "value" };
  if (draft.from && draft.to && draft.from > draft.to) return { missing: "dates" };
  // The one it has stays, also where another has the same name or its own is gone.
  const isKept = before !== null && (before.activity_name ?? "").trim().toLowerCase() === said.toLowerCase();
  const known = isKept ? undefined : findActivity(said, activities);
  const activityId = isKept ? before.activity_id : (known?.id ?? newId());
  const measures = values.map(({ line, value }) => {
    const metricId = isKept || known ? line.metricId : newId();
    const measure = {
      id: metricId ?? "",
      name: line.name.trim() || line.unit.trim() || "Value",
      unit: line.unit.trim(),
    };
    return { measure, target: { metric_id: metricId ?? "", operator: line.operator, value } };
  });
  if (measures.some(({ measure }) => measure.id === "")) return { missing: "measure" };
  const isNew = !isKept && !known;
  return {
    target: {
      ...{ id: draft.id, name: draft.name.trim(), activity_id: activityId, count, extra: draft.extra },
      ...{ metrics: measures.map(({ target }) => target), from_date: draft.from || null, to_date: draft.to || null },
    },
    activity: isNew ? { id: activityId, name: said, metrics: measures.map(({ measure }) => measure) } : null,
  };
}

function readNumber(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}
