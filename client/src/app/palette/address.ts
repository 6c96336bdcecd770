/** The address at which a goal is seen: the view a person is in stays, what would hide the goal goes. */

import { type Index, trailOf } from "./entries";
import type { View } from "./rows";

const PHONE = "(max-width: 47.9375em)";
const KEPT = ["view", "zoom", "colour"];

type Place = { pathname: string; search: string };
type Changes = { view?: View; root?: string };

/** Return where to go for a goal, from the place where the person is. */
export function goalAddress(index: Index, id: string, from: Place, changes: Changes = {}): string {
  const before = new URLSearchParams(from.pathname === "/goals" ? from.search : "");
  const after = new URLSearchParams();
  for (const name of KEPT) {
    const value = before.get(name);
    if (value !== null) after.set(name, value);
  }
  if (changes.view === "tree") after.delete("view");
  else if (changes.view) after.set("view", changes.view);
  const entry = index.byId.get(id);
  const above = entry ? trailOf(entry).map(({ node }) => node.id) : [];
  const isList = !after.has("view") && (after.get("zoom") ?? "near") === "near";
  const root = changes.root ?? rootFor(above, before.get("root"), isList);
  if (root !== undefined) after.set("root", root);
  after.set("at", id);
  return `/goals?${after}`;
}

/** The phone's list has the children of the goal above; everywhere else a subtree stays only if it holds the goal. */
function rootFor(above: readonly string[], shown: string | null, isList: boolean): string | undefined {
  if (isList && window.matchMedia(PHONE).matches) return above.at(-1);
  return shown !== null && above.includes(shown) ? shown : undefined;
}
