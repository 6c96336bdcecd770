/** What can be done with sequences on the server. */

import type { QueryClient } from "@tanstack/react-query";
import { ApiProblem, api, unwrap } from "@/api/client";
import { templateQuery } from "@/api/queries";
import type { Template, TemplateIn } from "@/api/types";
import type { Sequence } from "@/disciplines/yoga/sequences";

const at = (id: string) => ({ params: { path: { template_id: id } } });

export function templateIn(sequence: Sequence): TemplateIn {
  const { id, name, description, difficulty, focusArea, sessionType, goalId, details } = sequence;
  return {
    ...{ id, name, description: description || null, discipline: "yoga", session_type: sessionType, difficulty },
    ...{ focus_area: focusArea, goal_id: goalId },
    template_data: { version: 1, sections: [], notes: "", details },
  };
}

async function refreshLists(queryClient: QueryClient): Promise<void> {
  const states = ["current", "archived", "all"];
  await Promise.all(states.map((state) => queryClient.invalidateQueries({ queryKey: ["templates", state] })));
}

/** Put a template that the server sent where the screens read it. */
export function noteTemplate(queryClient: QueryClient, template: Template): void {
  queryClient.setQueryData(templateQuery(template.id).queryKey, template);
  void refreshLists(queryClient);
}

async function makeOrRestore(sequence: Sequence): Promise<Template> {
  try {
    return unwrap(await api.POST("/api/templates", { body: templateIn(sequence) }));
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
    return unwrap(await api.POST("/api/templates/{template_id}/restore", at(sequence.id)));
  }
}

/** Make a sequence that ships the person's own; the one that was made before comes back from the trash or the archive. */
export async function adoptSequence(queryClient: QueryClient, sequence: Sequence): Promise<Template> {
  const made = await makeOrRestore(sequence);
  const body = { version: made.version, archived: false };
  const template = made.archived
    ? unwrap(await api.PATCH("/api/templates/{template_id}", { ...at(sequence.id), body }))
    : made;
  noteTemplate(queryClient, template);
  return template;
}

/** Say which goal a sequence counts for; one that ships becomes the person's own with it. */
export async function setGoal(queryClient: QueryClient, sequence: Sequence, goalId: string | null): Promise<void> {
  if (!sequence.isOwn) await adoptSequence(queryClient, sequence);
  const { version } = unwrap(await api.GET("/api/templates/{template_id}", at(sequence.id)));
  const body = { version, goal_id: goalId };
  noteTemplate(queryClient, unwrap(await api.PATCH("/api/templates/{template_id}", { ...at(sequence.id), body })));
}

export async function setArchived(queryClient: QueryClient, id: string, archived: boolean): Promise<void> {
  const { version } = unwrap(await api.GET("/api/templates/{template_id}", at(id)));
  const body = { version, archived };
  noteTemplate(queryClient, unwrap(await api.PATCH("/api/templates/{template_id}", { ...at(id), body })));
}

export async function trashSequence(queryClient: QueryClient, id: string): Promise<void> {
  unwrap(await api.DELETE("/api/templates/{template_id}", at(id)));
  await refreshLists(queryClient);
  queryClient.removeQueries({ queryKey: templateQuery(id).queryKey });
}

export async function restoreSequence(queryClient: QueryClient, id: string): Promise<void> {
  noteTemplate(queryClient, unwrap(await api.POST("/api/templates/{template_id}/restore", at(id))));
}
