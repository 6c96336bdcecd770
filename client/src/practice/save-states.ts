/** How saving stands, for one session and for all open ones together. */

import type { SaveStatus } from "@/lib/save-status";
import type { EditorView } from "@/practice/editor-world";

/** Worst first: what the one save mark says when several sessions are open. */
const ORDER = ["conflict", "refused", "offline", "saving", "saved", "idle"] as const;

type State = SaveStatus["state"];

export function saveStateOf(view: EditorView): State {
  if (view.conflicts.length > 0) return "conflict";
  if (view.phase === "gone" || ((view.phase === "idle" || view.phase === "saved") && view.waiting > 0))
    return "refused";
  return view.phase === "signed-out" ? "offline" : view.phase;
}

/** Say for all open drafts together how saving stands. */
export function joinStates(views: EditorView[]): { state: State; count: number; at?: number } {
  const states = views.map(saveStateOf);
  const state = ORDER.find((one) => states.includes(one)) ?? "idle";
  const count = views.reduce((sum, view) => sum + view.waiting, 0);
  const savedAt = Math.max(0, ...views.map((view) => view.savedAt ?? 0));
  return savedAt > 0 ? { state, count, at: savedAt } : { state, count };
}
