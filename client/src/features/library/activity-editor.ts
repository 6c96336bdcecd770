/** The editor of an activity: which fields it has, and how they are sent. */

import type { QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import type { ActivityDefinition, MetricDefinition } from "@/api/types";
import { activityQuery } from "@/features/library/activity-query";
import { RowEditor } from "@/features/library/row-editor";
import { listEditor, reportSaving } from "@/features/library/row-editors";
import type { RowWorld } from "@/features/library/row-merge";

const KEYS = [
  "name",
  "description",
  "discipline",
  "group_id",
  "has_sets",
  "metrics_multiplicative",
  "archived",
  "metrics",
  "splits",
] as const;

export type ActivityDraft = Pick<ActivityDefinition, (typeof KEYS)[number]>;
export type ActivityEditor = RowEditor<ActivityDefinition, ActivityDraft>;

const WORDS: Record<keyof ActivityDraft, string> = {
  name: "the name",
  description: "the description",
  discipline: "the discipline",
  group_id: "the group",
  has_sets: "whether it is done in sets",
  metrics_multiplicative: "the yield",
  archived: "the archive mark",
  metrics: "what is measured",
  splits: "the sides",
};

function draftOf(row: ActivityDefinition): ActivityDraft {
  const { name, description, discipline, group_id, has_sets, metrics_multiplicative, archived, metrics, splits } = row;
  return { name, description, discipline, group_id, has_sets, metrics_multiplicative, archived, metrics, splits };
}

/** What has no name yet waits for one. */
function toSend(draft: ActivityDraft, row: ActivityDefinition): ActivityDraft {
  const named = <Part extends { name: string }>(parts: readonly Part[]) =>
    parts.filter(({ name }) => name.trim() !== "").map((part) => ({ ...part, name: part.name.trim() }));
  return {
    ...draft,
    name: draft.name.trim() || row.name,
    description: draft.description?.trim() ? draft.description : null,
    metrics: named(draft.metrics).map((metric) => ({ ...metric, unit: metric.unit.trim() })),
    splits: named(draft.splits),
  };
}

function isActivity(value: unknown): value is ActivityDefinition {
  return typeof value === "object" && value !== null && "version" in value && "has_sets" in value;
}

async function save(
  row: ActivityDefinition,
  draft: ActivityDraft,
  changed: readonly (keyof ActivityDraft)[],
  isLeaving: boolean,
): Promise<ActivityDefinition> {
  if (row.version === 0) {
    const { archived: _archived, ...fields } = draft;
    return unwrap(await api.POST("/api/activities", { body: { ...fields, id: row.id } }));
  }
  const body = { version: row.version, ...Object.fromEntries(changed.map((key) => [key, draft[key]])) };
  const params = { path: { activity_id: row.id } };
  const keepalive = isLeaving && canOutlivePage(body);
  return unwrap(await api.PATCH("/api/activities/{activity_id}", { params, body, keepalive }));
}

const editors = new Map<string, ActivityEditor>();

/** Return the editor of an activity, made once per tab. */
export function openActivityEditor(client: QueryClient, row: ActivityDefinition): ActivityEditor {
  const found = editors.get(row.id);
  if (found && found.getView().phase !== "gone") return found;
  const world: RowWorld<ActivityDefinition, ActivityDraft> = {
    keys: KEYS,
    draftOf,
    toSend,
    save,
    mergeField: () => null,
    wordOf: (key) => WORDS[key],
    isRow: isActivity,
    onSaved: (saved) => {
      client.setQueryData(activityQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({
        queryKey: ["activities"],
        predicate: ({ queryKey }) => queryKey[1] !== "one",
        refetchType: "none",
      });
    },
    onChange: reportSaving,
  };
  const editor = new RowEditor(row, world);
  editors.set(row.id, editor);
  listEditor(editor);
  return editor;
}

/** Return the open editor of an activity, if there is one. */
export function findActivityEditor(id: string): ActivityEditor | null {
  return editors.get(id) ?? null;
}

/** Return an activity that the server does not have yet. */
export function blankActivity(id: string, discipline: string, groupId: string | null): ActivityDefinition {
  return {
    ...{ id, name: "New activity", description: null, discipline, group_id: groupId },
    ...{ has_sets: false, metrics_multiplicative: false, archived: false, metrics: [], splits: [] },
    ...{ session_count: 0, last_session_date: null, version: 0 },
  };
}

/** Return a metric that is still to be named; a larger value is better, as with most things. */
export function blankMetric(id: string): MetricDefinition {
  return {
    ...{ id, name: "", unit: "", better: "higher", minimum: null, maximum: null },
    ...{ is_multiplicative: true, is_top_set_metric: false },
  };
}
