/** What can be done with a template from a row, a panel or the builder. */

import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { api, sayProblem, unwrap } from "@/api/client";
import { templateQuery } from "@/api/queries";
import type { TemplateItem } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";
import { findTemplateEditor } from "@/features/library/template-editor";
import { doUndoable, refreshLibrary } from "@/features/library/undoable";
import { newPartId } from "@/practice/ids";
import { pageOfStarted } from "@/practice/large-page";
import { startSession } from "@/practice/start-session";
import { templatePath } from "@/practice/template-places";

/** What a template must have to be acted on. */
export type ActedOn = Pick<TemplateItem, "id" | "name" | "archived" | "discipline" | "has_setup">;

async function setArchived(id: string, archived: boolean): Promise<void> {
  const params = { path: { template_id: id } };
  const { version } = unwrap(await api.GET("/api/templates/{template_id}", { params }));
  const saved = unwrap(await api.PATCH("/api/templates/{template_id}", { params, body: { version, archived } }));
  findTemplateEditor(id)?.receive(saved);
}

export function useTemplateActions() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const path = (id: string) => ({ params: { path: { template_id: id } } });
  return {
    /** One tap: a session of it starts. */
    start: async (id: string) => {
      const isSaved = (await findTemplateEditor(id)?.settle()) ?? true;
      if (!isSaved) return showNotice("The last changes are not saved yet. Try again in a moment.");
      await startSession(client, { template_id: id }, (session) => void navigate(pageOfStarted(session)));
    },
    archive: ({ id, name, archived }: ActedOn) =>
      doUndoable(
        client,
        archived ? `Brought back “${name}”.` : `Archived “${name}”.`,
        () => setArchived(id, !archived),
        () => setArchived(id, archived),
      ),
    copy: async ({ id }: ActedOn) => {
      try {
        await findTemplateEditor(id)?.settle();
        const body = { id: newPartId() };
        const made = unwrap(await api.POST("/api/templates/{template_id}/copy", { ...path(id), body }));
        client.setQueryData(templateQuery(made.id).queryKey, made);
        void refreshLibrary(client);
        void navigate(templatePath(made));
      } catch (error) {
        showNotice(`It was not copied. ${sayProblem(error)}`);
      }
    },
    remove: ({ id, name }: ActedOn) =>
      doUndoable(
        client,
        `Deleted “${name}”. Its sessions stay.`,
        async () => unwrap(await api.DELETE("/api/templates/{template_id}", path(id))),
        async () => unwrap(await api.POST("/api/templates/{template_id}/restore", path(id))),
      ),
  };
}
