/** What was brought in, and the ways to bring something in, look at it before and take it back. */

import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Import, ImportCheck, ImportUndo } from "@/api/types";
import type { Source } from "./model";

export const importsQuery = queryOptions({
  queryKey: ["imports"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/imports", { signal })).items,
});

/** What is here of an import. */
export function contentsQuery(id: string) {
  return queryOptions({
    queryKey: ["imports", id],
    queryFn: async ({ signal }) =>
      unwrap(await api.GET("/api/imports/{import_id}/contents", { params: { path: { import_id: id } }, signal })),
  });
}

/** Ask what files would bring in; nothing is written. */
export async function checkFiles(sources: readonly Source[]): Promise<ImportCheck> {
  const bodySerializer = () => formOf(sources);
  return unwrap(await api.POST("/api/imports/check", { body: {}, bodySerializer }));
}

/** Bring files in under an id chosen here, so that it is one import however often it is sent. */
export async function bringIn(id: string, sources: readonly Source[]): Promise<Import> {
  const bodySerializer = () => formOf(sources, id);
  return unwrap(await api.POST("/api/imports", { body: { id }, bodySerializer }));
}

export async function undoImport(id: string): Promise<ImportUndo> {
  return unwrap(await api.POST("/api/imports/{import_id}/undo", { params: { path: { import_id: id } } }));
}

function formOf(sources: readonly Source[], id?: string): FormData {
  const form = new FormData();
  if (id !== undefined) form.set("id", id);
  for (const { name, content } of sources) form.append("file", content, name);
  return form;
}
