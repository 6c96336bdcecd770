/** The session that runs, wherever it was started, with its editor; draws again with every change. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { runningQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import type { EditorView } from "@/practice/editor-world";
import { openEditor, readKept } from "@/practice/editors";
import type { SessionEditor } from "@/practice/session-editor";

export type ActiveSession = {
  /** The server's row with what was edited here since. */
  session: Session;
  editor: SessionEditor;
  view: EditorView;
};

const NEVER = { subscribe: () => () => undefined, getView: () => null };

/** Open the editor of a row that was read, with what this device keeps of it. */
export function useEditorOf(row: Session | null): SessionEditor | null {
  const me = useMe();
  const queryClient = useQueryClient();
  const id = row?.id ?? "";
  const kept = useQuery({
    queryKey: ["session-kept", me.id, id],
    queryFn: () => readKept(me.id, id),
    enabled: row !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: "always",
  });
  const editor = useMemo(
    () => (row === null || kept.isPending ? null : openEditor(queryClient, me.id, row, kept.data ?? null)),
    [row, kept.isPending, kept.data, queryClient, me.id],
  );
  useEffect(() => {
    if (row) editor?.receive(row);
  }, [editor, row]);
  return editor;
}

/** Return a row that was read as it is edited here; null until its editor is open, and when it is gone. */
export function useOpened(row: Session | null): ActiveSession | null {
  const editor = useEditorOf(row);
  const { subscribe, getView } = editor ?? NEVER;
  const view = useSyncExternalStore<EditorView | null>(subscribe, getView);
  return useMemo(() => {
    if (!editor || !view || view.phase === "gone") return null;
    return { session: { ...view.server, ...view.draft }, editor, view };
  }, [editor, view]);
}

/** Return the session that runs; null when none does, also when it was finished here and the server does not know yet. */
export function useActiveSession(): ActiveSession | null {
  const { data } = useQuery(runningQuery);
  const opened = useOpened(data ?? null);
  return opened?.session.status === "ACTIVE" ? opened : null;
}
