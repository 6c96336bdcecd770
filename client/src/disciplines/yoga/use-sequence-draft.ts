/** A sequence while it is built: every change is saved by itself, survives the page, and can be taken back. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Template } from "@/api/types";
import { useMe } from "@/api/use-me";
import type { Details } from "@/disciplines/contract";
import { draftOf, type SequenceDraft } from "@/disciplines/yoga/sequence-draft";
import type { Row } from "@/disciplines/yoga/sequence-model";
import type { SequenceSaver } from "@/disciplines/yoga/sequence-saver";
import { openSaver } from "@/disciplines/yoga/sequence-savers";

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
  /** What somebody else made of it meanwhile. */
  theirs: Template | null;
  /** Keep what stands here, or take that. */
  settle: (choice: "mine" | "theirs") => void;
};

/** What waits here is one step over what the server has. */
function open({ waiting }: SequenceSaver, template: Template | null): History {
  const draft = draftOf(template);
  return waiting ? { past: [draft], draft: waiting.draft, future: [] } : { past: [], draft, future: [] };
}

export function useSequenceDraft(id: string, template: Template | null): SequenceEditing {
  const queryClient = useQueryClient();
  const { id: userId } = useMe();
  const [saver] = useState(() => openSaver(queryClient, userId, id, template));
  const [history, setHistory] = useState(() => open(saver, template));
  const theirs = useSyncExternalStore(saver.subscribe, () => saver.theirs);
  const details = useRef<Details>(saver.waiting?.details ?? template?.template_data.details ?? {});
  const typed = useRef({ field: "", at: 0 });
  const latest = useRef(history);
  const show = (next: History) => {
    latest.current = next;
    setHistory(next);
  };
  const put = (next: History) => {
    show(next);
    saver.want({ draft: next.draft, details: details.current });
  };
  const edit: SequenceEditing["edit"] = (change, typing = "") => {
    const { past, draft } = latest.current;
    const next = change(draft);
    const now = Date.now();
    const isSameStep = typing !== "" && typed.current.field === typing && now - typed.current.at < ONE_STEP_MS;
    typed.current = { field: typing, at: now };
    put({ past: isSameStep ? past : [...past, draft].slice(-MOST_STEPS), draft: next, future: [] });
  };
  useEffect(() => () => void saver.flush(), [saver]);
  const { past, draft, future } = history;
  const [before, after] = [past.at(-1), future.at(-1)];
  return {
    draft,
    edit,
    editRows: (change, typing) => edit((known) => ({ ...known, rows: change(known.rows) }), typing),
    undo: before ? () => put({ past: past.slice(0, -1), draft: before, future: [...future, draft] }) : null,
    redo: after ? () => put({ past: [...past, draft], draft: after, future: future.slice(0, -1) }) : null,
    flush: () => saver.flush(),
    theirs,
    settle: (choice) => {
      if (theirs && choice === "theirs") {
        details.current = theirs.template_data.details;
        show({ past: [...past, draft].slice(-MOST_STEPS), draft: draftOf(theirs), future: [] });
      }
      saver.settle(choice);
    },
  };
}
