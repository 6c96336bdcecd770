/** Which sessions are chosen for one change to all of them. */

export type Selection = { ids: ReadonlySet<string> /** Where a range begins. */; anchor: string | null };

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** One batch takes so many operations. */
export const MOST_CHOSEN = 1000;

/** Choose one more, or one less. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id) && next.size < MOST_CHOSEN) next.add(id);
  return { ids: next, anchor: id };
}

/** Choose everything from the anchor to this one, in the order in which they are shown. */
export function extend(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range].slice(0, MOST_CHOSEN)), anchor: selection.anchor };
}

/** Choose all that are shown, as many as one change can hold. */
export function chooseAll(order: readonly string[]): Selection {
  return { ids: new Set(order.slice(0, MOST_CHOSEN)), anchor: order[0] ?? null };
}
