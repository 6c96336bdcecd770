/** Targets as they are sent, and as they look before the server has evaluated them. */

import type { ActivityDefinition, Target, TargetIn } from "@/api/types";

/** Return targets as they are written, without what only the server knows. */
export function targetInputs(targets: readonly Target[]): TargetIn[] {
  return targets.map(({ id, name, activity_id, metrics, count, from_date, to_date, extra }) => ({
    ...{ id, name, activity_id, count, from_date, to_date, extra },
    metrics: metrics.map(({ metric_id, operator, value }) => ({ metric_id, operator, value })),
  }));
}

/** Show targets that are being saved: what was recorded for them before stands until the server has evaluated them. */
export function previewTargets(
  inputs: readonly TargetIn[],
  before: readonly Target[],
  activities: readonly ActivityDefinition[] = [],
): Target[] {
  return inputs.map((input, index) => {
    const known = before.find((target) => target.id === input.id);
    const activity = activities.find((candidate) => candidate.id === input.activity_id);
    const id = input.id ?? `new-${index}`;
    return {
      ...{ id, name: input.name ?? "", activity_id: input.activity_id, count: input.count ?? 1 },
      ...{ from_date: input.from_date ?? null, to_date: input.to_date ?? null, extra: input.extra ?? {} },
      activity_name: activity?.name ?? known?.activity_name ?? null,
      metrics: (input.metrics ?? []).map((metric) => {
        const was = known?.metrics.find((candidate) => candidate.metric_id === metric.metric_id);
        const measure = activity?.metrics.find((candidate) => candidate.id === metric.metric_id);
        const { metric_id, operator = "at_least", value } = metric;
        const name = measure?.name ?? was?.name ?? null;
        return { metric_id, operator, value, name, unit: measure?.unit ?? was?.unit ?? null, best: was?.best ?? null };
      }),
      met_count: known?.met_count ?? 0,
      is_met: known?.is_met ?? false,
      progress: known?.progress ?? 0,
      practice_session_id: known?.practice_session_id ?? null,
    };
  });
}
