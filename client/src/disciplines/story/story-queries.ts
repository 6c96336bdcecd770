/** Rituals and the writing service, read and written. */

import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Ritual = Schemas["RitualOut"];
export type RitualIn = Schemas["RitualIn"];
export type RitualPatch = Schemas["RitualPatch"];
export type StoryService = Schemas["StoryServiceOut"];

export const ritualsQuery = queryOptions({
  queryKey: ["rituals"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/rituals", { signal })),
  staleTime: 60_000,
});

export const serviceQuery = queryOptions({
  queryKey: ["story-service"],
  queryFn: async ({ signal }) => unwrap(await api.GET("/api/story-service", { signal })),
  staleTime: 60_000,
});

const at = (id: string) => ({ params: { path: { ritual_id: id } } });
const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ritualsQuery.queryKey });

export async function createRitual(client: QueryClient, body: RitualIn): Promise<Ritual> {
  const made = unwrap(await api.POST("/api/rituals", { body }));
  await refresh(client);
  return made;
}

export async function updateRitual(client: QueryClient, id: string, body: RitualPatch): Promise<Ritual> {
  const keepalive = canOutlivePage(body);
  const saved = unwrap(await api.PATCH("/api/rituals/{ritual_id}", { ...at(id), body, keepalive }));
  await refresh(client);
  return saved;
}

export async function makeDefault(client: QueryClient, id: string): Promise<void> {
  unwrap(await api.POST("/api/rituals/{ritual_id}/default", at(id)));
  await refresh(client);
}

export async function trashRitual(client: QueryClient, id: string): Promise<void> {
  unwrap(await api.DELETE("/api/rituals/{ritual_id}", at(id)));
  await refresh(client);
}

export async function restoreRitual(client: QueryClient, id: string): Promise<void> {
  unwrap(await api.POST("/api/rituals/{ritual_id}/restore", at(id)));
  await refresh(client);
}
