/** What is known of an activity beside its own row: its definition, what it measured before, and what its values are called. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { activitiesQuery, archivedActivitiesQuery, sessionHistoryQuery } from "@/api/queries";
import type { Activity, ActivityDefinition, ActivityHistory, MetricDefinition } from "@/api/types";
import { useMe } from "@/api/use-me";
import { todayOf } from "@/lib/time";
import { useEditorValue } from "@/practice/editor-context";
import type { Column } from "@/practice/grid";
import { labelMetrics } from "@/practice/measures";

/** A column with all that its cells need to say. */
export interface NamedColumn extends Column {
  /** For those who hear the page, and no two the same: "Hold, s · Left". */
  label: string;
  /** "Hold Left", the unit apart. */
  name: string;
  unit: string;
  metric: MetricDefinition | null;
}

export interface Measured {
  definition: ActivityDefinition | null;
  history: ActivityHistory | null;
  today: string;
  nameColumns: (columns: readonly Column[]) => NamedColumn[];
}

function useDefinition(id: string | null): ActivityDefinition | null {
  const current = useQuery({ ...activitiesQuery, enabled: id !== null });
  const found = current.data?.find((one) => one.id === id) ?? null;
  const isArchived = id !== null && current.isSuccess && found === null;
  const archived = useQuery({ ...archivedActivitiesQuery, enabled: isArchived });
  return found ?? archived.data?.find((one) => one.id === id) ?? null;
}

export function useMeasured(activity: Activity): Measured {
  const me = useMe();
  const sessionId = useEditorValue((view) => view.server.id);
  const metrics = useEditorValue((view) => view.server.metrics);
  const splits = useEditorValue((view) => view.server.splits);
  const id = activity.activity_id;
  const definition = useDefinition(id);
  const { data: histories } = useQuery({ ...sessionHistoryQuery(sessionId), enabled: id !== null });
  return useMemo(() => {
    const known = {
      metrics: [...(definition?.metrics ?? []), ...metrics],
      splits: [...(definition?.splits ?? []), ...splits],
    };
    const nameColumns = (columns: readonly Column[]) => {
      const labels = labelMetrics(columns, known);
      return columns.map((column, index): NamedColumn => {
        const metric = known.metrics.find((one) => one.id === column.metric_id) ?? null;
        const split = known.splits.find((one) => one.id === column.split_id);
        const label = labels[index] ?? "";
        const name = metric ? `${metric.name}${split ? ` ${split.name}` : ""}` : label;
        return { ...column, label, name, unit: metric?.unit ?? "", metric };
      });
    };
    const history = histories?.find((one) => one.activity_id === id) ?? null;
    return { definition, history, today: todayOf(me), nameColumns };
  }, [definition, metrics, splits, histories, id, me]);
}
