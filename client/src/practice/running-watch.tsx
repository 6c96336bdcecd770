/** Keeps what runs the same in all tabs and on all devices, and says it in the title of the page. Draws nothing. */

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { runningQuery, sessionQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import { useGoneOffer } from "@/practice/bring-back";
import { findEditor, runningEditors } from "@/practice/editors";
import { sayTitle } from "@/practice/now-line";
import { noteRow, noteStale } from "@/practice/saved";
import { listenToTabs, tellTabs } from "@/practice/tabs";
import { useActiveSession, useEditorOf } from "@/practice/use-active";
import { useClock } from "@/practice/use-clock";

/** Give a row that came from elsewhere to its editor and to the screens. */
function take(queryClient: QueryClient, userId: number, session: Session): void {
  findEditor(userId, session.id)?.receive(session);
  noteRow(queryClient, session);
}

function useOtherTabs(queryClient: QueryClient, userId: number): void {
  useEffect(
    () =>
      listenToTabs((news) => {
        if (news.userId !== userId) return;
        if (news.session) take(queryClient, userId, news.session);
        else void queryClient.invalidateQueries({ queryKey: runningQuery.queryKey });
        noteStale(queryClient, true);
      }),
    [queryClient, userId],
  );
}

/** What ran here and does not any more was finished elsewhere: read it again. */
function readFinished(queryClient: QueryClient, userId: number, runningId: string | null): void {
  for (const editor of runningEditors(userId)) {
    const { id } = editor.getView().server;
    if (id === runningId) continue;
    const row = queryClient.fetchQuery({ ...sessionQuery(id), staleTime: 0 });
    void row.then(editor.receive).catch(() => undefined);
  }
}

function useOtherDevices(queryClient: QueryClient, userId: number): void {
  const { data } = useQuery(runningQuery);
  const known = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    if (data) take(queryClient, userId, data);
    const id = data?.id ?? null;
    readFinished(queryClient, userId, id);
    if (known.current !== undefined && known.current !== id) tellTabs({ userId, session: null });
    known.current = id;
  }, [data, queryClient, userId]);
}

/** Keep a title before those of the pages, which come and go. */
function useTitle(title: string | null): void {
  const isShown = title !== null;
  const element = useRef<HTMLTitleElement | null>(null);
  useEffect(() => {
    if (!isShown) return;
    const own = document.createElement("title");
    element.current = own;
    const stayFirst = () => {
      if (document.head.querySelector("title") !== own) document.head.prepend(own);
    };
    stayFirst();
    const observer = new MutationObserver(stayFirst);
    observer.observe(document.head, { childList: true });
    return () => {
      observer.disconnect();
      own.remove();
      element.current = null;
    };
  }, [isShown]);
  useEffect(() => {
    if (element.current && title !== null) element.current.textContent = title;
  }, [title]);
}

export function RunningWatch() {
  const queryClient = useQueryClient();
  const me = useMe();
  useOtherTabs(queryClient, me.id);
  useOtherDevices(queryClient, me.id);
  const session = useActiveSession()?.session ?? null;
  useGoneOffer(useEditorOf(useQuery(runningQuery).data ?? null));
  const now = useClock(session);
  useTitle(session && sayTitle(session, now));
  return null;
}
