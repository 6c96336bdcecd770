/** The editor of a template: which fields it has, how they are sent, how two edits of its plan are put together. */

import type { QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import { templateQuery } from "@/api/queries";
import type { Template } from "@/api/types";
import { mergePlans } from "@/features/library/plan";
import { RowEditor } from "@/features/library/row-editor";
import { listEditor, reportSaving } from "@/features/library/row-editors";
import type { RowWorld } from "@/features/library/row-merge";
import { addSection } from "@/practice/editing";
import { newDocument } from "@/practice/sections";

const KEYS = [
  "name",
  "description",
  "discipline",
  "session_type",
  "goal_id",
  "difficulty",
  "focus_area",
  "archived",
  "template_data",
] as const;

export type TemplateDraft = Pick<Template, (typeof KEYS)[number]>;
export type TemplateEditor = RowEditor<Template, TemplateDraft>;

const WORDS: Record<keyof TemplateDraft, string> = {
  name: "the name",
  description: "the text about it",
  discipline: "the discipline",
  session_type: "the type",
  goal_id: "the goal it files under",
  difficulty: "the difficulty",
  focus_area: "the focus area",
  archived: "the archive mark",
  template_data: "the plan",
};

function draftOf(row: Template): TemplateDraft {
  const { name, description, discipline, session_type, goal_id, difficulty, focus_area, archived, template_data } = row;
  return { name, description, discipline, session_type, goal_id, difficulty, focus_area, archived, template_data };
}

function toSend(draft: TemplateDraft, row: Template): TemplateDraft {
  const { name, description, focus_area } = draft;
  return {
    ...draft,
    name: name.trim() || row.name,
    description: description?.trim() ? description : null,
    focus_area: focus_area?.trim() || null,
  };
}

function isTemplate(value: unknown): value is Template {
  return typeof value === "object" && value !== null && "version" in value && "template_data" in value;
}

async function save(
  row: Template,
  draft: TemplateDraft,
  changed: readonly (keyof TemplateDraft)[],
  isLeaving: boolean,
): Promise<Template> {
  if (row.version === 0) {
    const { archived: _archived, ...fields } = draft;
    return unwrap(await api.POST("/api/templates", { body: { ...fields, id: row.id } }));
  }
  const body = { version: row.version, ...Object.fromEntries(changed.map((key) => [key, draft[key]])) };
  const params = { path: { template_id: row.id } };
  const keepalive = isLeaving && canOutlivePage(body);
  return unwrap(await api.PATCH("/api/templates/{template_id}", { params, body, keepalive }));
}

const editors = new Map<string, TemplateEditor>();

/** Return the editor of a template, made once per tab. */
export function openTemplateEditor(client: QueryClient, row: Template): TemplateEditor {
  const found = editors.get(row.id);
  if (found && found.getView().phase !== "gone") return found;
  const world: RowWorld<Template, TemplateDraft> = {
    keys: KEYS,
    draftOf,
    toSend,
    save,
    mergeField: (key, base, mine, theirs) =>
      key === "template_data"
        ? { ...theirs, template_data: mergePlans(base.template_data, mine.template_data, theirs.template_data) }
        : null,
    wordOf: (key) => WORDS[key],
    isRow: isTemplate,
    onSaved: (saved) => {
      client.setQueryData(templateQuery(saved.id).queryKey, saved);
      for (const state of ["current", "archived", "all"]) {
        void client.invalidateQueries({ queryKey: ["templates", state], refetchType: "none" });
      }
    },
    onChange: reportSaving,
  };
  const editor = new RowEditor(row, world);
  editors.set(row.id, editor);
  listEditor(editor);
  return editor;
}

/** Return the open editor of a template, if there is one. */
export function findTemplateEditor(id: string): TemplateEditor | null {
  return editors.get(id) ?? null;
}

/** Return a template that the server does not have yet; its first section waits for a name. */
export function blankTemplate(id: string, sectionId: string, craft: string, sessionType: string): Template {
  return {
    ...{ id, name: "New template", description: null, discipline: craft, session_type: sessionType },
    ...{ goal_id: null, goal_name: null, difficulty: null, focus_area: null, archived: false },
    ...{ section_seconds: [], planned_seconds: 0, activity_count: 0, has_setup: false },
    ...{ created_at: null, updated_at: null, version: 0 },
    usage: { session_count: 0, last_session_date: null, median_seconds: null, completed_count: 0, rated_count: 0 },
    template_data: addSection(newDocument(), "Main", sectionId),
  };
}
