/** A session that went to the trash elsewhere while it ran here: said once, with the way back. */

import { useEffect } from "react";
import { useLocation } from "react-router";
import { api, sayProblem, unwrap } from "@/api/client";
import { showNotice, showOffer } from "@/components/ui/undo-toast";
import type { SessionEditor } from "@/practice/session-editor";

/** Take a session out of the trash, and save what waited here. */
export async function bringBack(editor: SessionEditor): Promise<void> {
  try {
    const params = { path: { session_id: editor.getView().server.id } };
    editor.revive(unwrap(await api.POST("/api/sessions/{session_id}/restore", { params })));
  } catch (error) {
    showNotice(`It is still in the trash. ${sayProblem(error)}`);
  }
}

/** Say that what runs is gone, wherever that is not the page's own matter. */
export function useGoneOffer(editor: SessionEditor | null): void {
  const { pathname } = useLocation();
  const id = editor?.getView().server.id;
  const isOwnPage = id !== undefined && pathname.startsWith(`/sessions/${id}`);
  useEffect(() => {
    if (!editor || isOwnPage) return;
    let wasGone = editor.getView().phase === "gone";
    return editor.subscribe(() => {
      const { draft, phase } = editor.getView();
      const isNew = phase === "gone" && !wasGone;
      wasGone = phase === "gone";
      if (!isNew) return;
      const said = `${draft.name.trim() || "The session"} is in the trash; what you did last is kept here.`;
      showOffer(said, "Bring it back", () => void bringBack(editor));
    });
  }, [editor, isOwnPage]);
}
