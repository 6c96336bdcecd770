/** What a dragged session carries along. */

/** Sessions that go to another day. */
export function daysDrag(ids: readonly string[]): Record<string, unknown> {
  return { kind: "sessions", ids };
}

/** A session that goes to another place of the week; `grab` is how far from its start it is held, in minutes. */
export function blockDrag(id: string, grab: number): Record<string, unknown> {
  return { kind: "block", ids: [id], grab };
}

/** An end that is drawn. */
export function endDrag(id: string): Record<string, unknown> {
  return { kind: "end", ids: [id] };
}

/** Return the sessions that are dragged; none where something else is. */
export function draggedIds(data: Record<string | symbol, unknown>): string[] {
  if (data.kind !== "sessions" && data.kind !== "block") return [];
  return Array.isArray(data.ids) ? data.ids.filter((id) => typeof id === "string") : [];
}

/** Return how far from its start a session is held, in minutes. */
export function grabOf(data: Record<string | symbol, unknown>): number {
  return typeof data.grab === "number" ? data.grab : 0;
}
