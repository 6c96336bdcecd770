/** A sequence while it is built: how it is read from its template and how it is sent. */

import type { Template, TemplateIn } from "@/api/types";
import type { Details } from "@/disciplines/contract";
import { freshPose, readPoses } from "@/disciplines/yoga/poses";
import type { Row } from "@/disciplines/yoga/sequence-model";
import { newPartId } from "@/practice/ids";

export type SequenceDraft = {
  name: string;
  description: string;
  difficulty: number | null;
  focusArea: string;
  rows: readonly Row[];
};

/** What is built, with what else its details say. */
export type Building = { draft: SequenceDraft; details: Details };

export function rowsOf(details: Details | undefined): Row[] {
  return readPoses(details).map((pose) => ({ id: newPartId(), pose }));
}

export function draftOf(template: Template | null): SequenceDraft {
  return {
    name: template?.name ?? "",
    description: template?.description ?? "",
    difficulty: template?.difficulty ?? null,
    focusArea: template?.focus_area ?? "",
    rows: rowsOf(template?.template_data.details),
  };
}

/** Return what a template says of its sequence, as it would be sent. */
export function contentOf(template: Template): TemplateIn {
  return bodyOf({ draft: draftOf(template), details: template.template_data.details });
}

export function bodyOf({ draft, details }: Building): TemplateIn {
  const { name, description, difficulty, focusArea, rows } = draft;
  const poses = rows.map(({ pose }) => freshPose(pose));
  return {
    name: name.trim() || "My sequence",
    description: description.trim() || null,
    discipline: "yoga",
    session_type: "SEQUENCE",
    difficulty,
    focus_area: focusArea.trim() || null,
    template_data: { version: 1, sections: [], notes: "", details: { ...details, poses } },
  };
}
