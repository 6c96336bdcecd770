/** The open editors of this tab; they outlive the page that shows them, so that nothing typed is lost on the way. */

import { useSyncExternalStore } from "react";
import { onPerson } from "@/api/person";
import type { RowEditor, RowView } from "@/features/library/row-editor";
import type { VersionedRow } from "@/features/library/row-merge";
import { setSaveStatus } from "@/lib/save-status";

type Listed = {
  isOwnerHere: () => boolean;
  flush: () => void;
  leave: () => void;
  getView: () => Pick<RowView<VersionedRow, object>, "phase" | "savedAt" | "waiting">;
};

const open = new Set<Listed>();

/** Take an editor among those that are saved when the connection is back or the page goes away. */
export function listEditor(editor: Listed): void {
  open.add(editor);
}

const ORDER = ["refused", "offline", "saving", "saved", "idle"] as const;

/** Say for all open rows together how saving stands. */
export function reportSaving(): void {
  const own = [...open].filter((editor) => editor.isOwnerHere());
  const views = own.map((editor) => editor.getView());
  const states = views.map(({ phase }) => (phase === "gone" ? "refused" : phase));
  const state = ORDER.find((one) => states.includes(one)) ?? "idle";
  const count = views.reduce((sum, view) => sum + view.waiting, 0);
  const at = Math.max(0, ...views.map(({ savedAt }) => savedAt ?? 0));
  setSaveStatus(at > 0 ? { state, count, at } : { state, count });
}

/** Return the view of an editor; draws again with every change. */
export function useRowView<R extends VersionedRow, D extends object>(editor: RowEditor<R, D>): RowView<R, D> {
  return useSyncExternalStore(editor.subscribe, editor.getView);
}

onPerson(() => {
  if (open.size === 0) return;
  reportSaving();
  for (const editor of open) editor.flush();
});
window.addEventListener("online", () => {
  for (const editor of open) editor.flush();
});
window.addEventListener("pagehide", () => {
  for (const editor of open) editor.leave();
});
