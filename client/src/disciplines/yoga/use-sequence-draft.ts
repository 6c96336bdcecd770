/** A sequence while it is built: every change is saved by itself, survives the page, and can be taken back. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Template } from "@/api/types";
import { useMe } from "@/api/use-me";
import type { Details } from "@/disciplines/contract";
import { bodyOf, draftOf, type SequenceDraft } from "@/disciplines/yoga/sequence-draft";
import { keepSequence, readKeptSequence } from "@/disciplines/yoga/sequence-kept";
import type { Row } from "@/disciplines/yoga/sequence-model";
import { SequenceSaver } from "@/disciplines/yoga/sequence-saver";
import { noteTemplate } from "@/disciplines/yoga/sequence-writes";

/** Steps of typing in one field within this time are one. */
const ONE_STEP_MS = 2_000;
const MOST_STEPS = 200;

type History = { past: SequenceDraft[]; draft: SequenceDraft; future: SequenceDraft[] };

export type SequenceEditing = {
  draft: SequenceDraft;
  /** Change it; steps of `typing` in the same field that follow quickly are one. */
  edit: (change: (draft: SequenceDraft) => SequenceDraft, typing?: string) => void;
  editRows: (change: (rows: readonly Row[]) => Row[], typing?: string) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  flush: () => Promise<void>;
};

/** What was kept of it is one step over what the server has. */
function open(userId: number, id: string, template: Template | null): History {
  const draft = draftOf(template);
  const kept = readKeptSequence(userId, id, template?.updated_at ?? null);
  return kept ? { past: [draft], draft: kept, future: [] } : { past: [], draft, future: [] };
}

export function useSequenceDraft(id: string, template: Template | null): SequenceEditing {
  const queryClient = useQueryClient();
  const { id: userId } = useMe();
  const [history, setHistory] = useState(() => open(userId, id, template));
  const saver = useRef<SequenceSaver | null>(null);
  saver.current ??= new SequenceSaver(id, template?.version ?? 0, (saved, isAll) => {
    if (isAll) keepSequence(userId, id, null);
    noteTemplate(queryClient, saved);
  });
  const details = useRef<Details>(template?.template_data.details ?? {});
  const typed = useRef({ field: "", at: 0 });
  const latest = useRef(history);
  const put = (next: History) => {
    latest.current = next;
    setHistory(next);
    keepSequence(userId, id, next.draft);
    saver.current?.want(bodyOf(next.draft, details.current));
  };
  const edit: SequenceEditing["edit"] = (change, typing = "") => {
    const { past, draft } = latest.current;
    const next = change(draft);
    const now = Date.now();
    const isSameStep = typing !== "" && typed.current.field === typing && now - typed.current.at < ONE_STEP_MS;
    typed.current = { field: typing, at: now };
    put({ past: isSameStep ? past : [...past, draft].slice(-MOST_STEPS), draft: next, future: [] });
  };
  useEffect(() => {
    const { past, draft } = latest.current;
    if (past.length > 0) saver.current?.want(bodyOf(draft, details.current));
    const leave = () => void saver.current?.flush({ isLeaving: true });
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      void saver.current?.flush();
    };
  }, []);
  const { past, draft, future } = history;
  const [before, after] = [past.at(-1), future.at(-1)];
  return {
    draft,
    edit,
    editRows: (change, typing) => edit((known) => ({ ...known, rows: change(known.rows) }), typing),
    undo: before ? () => put({ past: past.slice(0, -1), draft: before, future: [...future, draft] }) : null,
    redo: after ? () => put({ past: [...past, draft], draft: after, future: future.slice(0, -1) }) : null,
    flush: async () => saver.current?.flush(),
  };
}
