/** Saved set-ups: the templates of a discipline that hold a set-up and no sections. */

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, sayProblem, unwrap } from "@/api/client";
import { startersQuery, templateQuery, templatesQuery } from "@/api/queries";
import type { Starter, TemplateItem, TemplatePatch } from "@/api/types";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import { pushUndo, type UndoEntry, undoEntry } from "@/lib/undo-stack";
import { newPartId } from "@/practice/ids";

export type SavedSetups = {
  saved: readonly TemplateItem[];
  /** Those that ship with the discipline. */
  starters: readonly Starter[];
  /** Return the set-up of a saved one; null when it did not load, which is said. */
  open: (id: string) => Promise<Details | null>;
  /** Save a set-up under a name; returns its id, or null when that was refused. */
  save: (setup: NewSetup) => Promise<string | null>;
  /** Put a set-up in the place of a saved one; returns whether it was saved. */
  replace: (item: TemplateItem, setup: NewSetup) => Promise<boolean>;
  rename: (item: TemplateItem, name: string) => Promise<void>;
  archive: (item: TemplateItem) => Promise<void>;
};

export type NewSetup = { name: string; sessionType: string; goalId: string | null; details: Details };

const pathOf = (id: string) => ({ params: { path: { template_id: id } } });

const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ["templates"] });

type Change = Pick<TemplatePatch, "name" | "archived" | "session_type" | "template_data">;

async function patch(id: string, change: Change): Promise<void> {
  const { version } = unwrap(await api.GET("/api/templates/{template_id}", pathOf(id)));
  unwrap(await api.PATCH("/api/templates/{template_id}", { ...pathOf(id), body: { version, ...change } }));
}

/** Do something with a saved set-up and offer to take it back; returns whether it was done. */
async function doPatch(client: QueryClient, message: string, forth: () => Promise<void>, back: () => Promise<void>) {
  const entryOf = (undo: () => Promise<void>, redo: () => Promise<void>): UndoEntry => ({
    message,
    undo: async () => {
      try {
        await undo();
        void refresh(client);
        return entryOf(redo, undo);
      } catch (error) {
        showNotice(sayProblem(error));
        return null;
      }
    },
  });
  try {
    await forth();
    const entry = entryOf(back, forth);
    pushUndo(entry);
    showUndo(message, () => void undoEntry(entry));
    await refresh(client);
    return true;
  } catch (error) {
    showNotice(sayProblem(error));
    return false;
  }
}

export function useSavedSetups(discipline: DisciplineKey): SavedSetups {
  const client = useQueryClient();
  const templates = useQuery(templatesQuery());
  const starters = useQuery(startersQuery(discipline));
  const isSetup = (item: TemplateItem) => item.discipline === discipline && item.has_setup;
  return {
    saved: (templates.data ?? []).filter(isSetup),
    starters: starters.data ?? [],
    open: async (id) => {
      try {
        return (await client.fetchQuery(templateQuery(id))).template_data.details;
      } catch (error) {
        showNotice(`That set-up did not load. ${sayProblem(error)}`);
        return null;
      }
    },
    save: async ({ name, sessionType, goalId, details }) => {
      const template_data = { version: 1, sections: [], details };
      const body = { id: newPartId(), name, discipline, session_type: sessionType, goal_id: goalId, template_data };
      try {
        const made = unwrap(await api.POST("/api/templates", { body }));
        client.setQueryData(templateQuery(made.id).queryKey, made);
        await refresh(client);
        return made.id;
      } catch (error) {
        showNotice(`It was not saved. ${sayProblem(error)}`);
        return null;
      }
    },
    replace: async (item, { sessionType, details }) => {
      try {
        const { session_type, template_data } = await client.fetchQuery(templateQuery(item.id));
        const next = { session_type: sessionType, template_data: { ...template_data, details } };
        return await doPatch(
          client,
          `Changed “${item.name}”.`,
          () => patch(item.id, next),
          () => patch(item.id, { session_type, template_data }),
        );
      } catch (error) {
        showNotice(`It was not saved. ${sayProblem(error)}`);
        return false;
      }
    },
    rename: async (item, name) =>
      void doPatch(
        client,
        `Renamed to “${name}”.`,
        () => patch(item.id, { name }),
        () => patch(item.id, { name: item.name }),
      ),
    archive: async (item) =>
      void doPatch(
        client,
        `Archived “${item.name}”.`,
        () => patch(item.id, { archived: true }),
        () => patch(item.id, { archived: false }),
      ),
  };
}
