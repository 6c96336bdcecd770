/** The editor of the session on this page, for its parts. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { ApiProblem } from "@/api/client";
import { sessionQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { isSame } from "@/practice/editing";
import type { EditorView } from "@/practice/editor-world";
import { closeEditor, openEditor, readKept } from "@/practice/editors";
import type { SessionEditor } from "@/practice/session-editor";

const EditorContext = createContext<SessionEditor | null>(null);
export const EditorProvider = EditorContext.Provider;

export type OpenSession = { editor: SessionEditor | null; error: unknown; retry: () => void };

/** Read a session and what this device keeps of it; while the server is away, what is kept is enough. */
export function useOpenSession(id: string): OpenSession {
  const me = useMe();
  const queryClient = useQueryClient();
  const server = useQuery(sessionQuery(id));
  const kept = useQuery({
    queryKey: ["session-kept", me.id, id],
    queryFn: () => readKept(me.id, id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: "always",
  });
  const isAway = server.error instanceof ApiProblem && server.error.isUnreachable;
  const row = server.data ?? (isAway ? kept.data?.server : undefined);
  const isReady = row !== undefined && !kept.isPending;
  const editor = useMemo(
    () => (isReady && row.id === id ? openEditor(queryClient, me.id, row, kept.data ?? null) : null),
    [isReady, row, id, queryClient, me.id, kept.data],
  );
  useEffect(() => {
    if (!editor || !row) return;
    editor.receive(row);
    editor.flush();
  }, [editor, row]);
  useEffect(() => () => closeEditor(me.id, id), [me.id, id]);
  return { editor, error: editor ? null : server.error, retry: () => void server.refetch() };
}

/** Return the session's editor, without drawing again when something is edited. */
export function useSessionEditor(): SessionEditor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("Parts of the session page stand inside its editor.");
  return editor;
}

/** Return the session's editor and its present view; draws again with every change. */
export function useEditor(): { editor: SessionEditor; view: EditorView } {
  const editor = useSessionEditor();
  const view = useSyncExternalStore(editor.subscribe, editor.getView);
  return { editor, view };
}

/** Return one thing of the view; draws again only when that has become another. */
export function useEditorValue<T>(select: (view: EditorView) => T): T {
  const editor = useSessionEditor();
  const last = useRef<{ value: T } | null>(null);
  return useSyncExternalStore(editor.subscribe, () => {
    const value = select(editor.getView());
    if (last.current === null || !isSame(last.current.value, value)) last.current = { value };
    return last.current.value;
  });
}
