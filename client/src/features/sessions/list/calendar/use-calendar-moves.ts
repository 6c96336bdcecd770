/** Moving sessions in the calendar: shown at once, each change one undo; keys that follow each other are one change. */

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { Operation, SessionChanges, SessionItem } from "@/api/types";
import { changeSessions, holdLists, showInLists } from "../session-operations";
import { isNothing } from "./moves";

/** Keys pressed within this time of each other are one change. */
const TOGETHER_MILLISECONDS = 600;

export type ChangesOf = (item: SessionItem) => SessionChanges;
/** What is said of the sessions as they are then. */
export type SayChange = (items: SessionItem[]) => string;

export type CalendarMoves = {
  /** Change sessions now. */
  change: (items: readonly SessionItem[], changesOf: ChangesOf, say: SayChange) => void;
  /** Change them a little; what follows soon belongs to it. */
  nudge: (items: readonly SessionItem[], changesOf: ChangesOf, say: SayChange) => void;
};

type Waiting = {
  key: string;
  changes: Map<string, SessionChanges>;
  message: string;
  timer: ReturnType<typeof setTimeout>;
};

export function useCalendarMoves(): CalendarMoves {
  const client = useQueryClient();
  const waiting = useRef<Waiting | null>(null);
  const flush = useCallback(() => {
    const held = waiting.current;
    if (!held) return;
    clearTimeout(held.timer);
    waiting.current = null;
    void changeSessions(client, operationsOf(held.changes), held.message);
  }, [client]);
  useEffect(() => flush, [flush]);
  useEffect(() => {
    // What comes next, an undo above all, must find the change made.
    const press = (event: Event) => {
      if (!(event instanceof KeyboardEvent && isPartOfMove(event))) flush();
    };
    window.addEventListener("keydown", press, { capture: true });
    window.addEventListener("pointerdown", press, { capture: true });
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
      window.removeEventListener("pointerdown", press, { capture: true });
    };
  }, [flush]);

  const change = useCallback(
    (items: readonly SessionItem[], changesOf: ChangesOf, say: SayChange) => {
      flush();
      const { changes, after } = plan(items, changesOf);
      if (changes.size > 0) void changeSessions(client, operationsOf(changes), say(after));
    },
    [client, flush],
  );
  const nudge = useCallback(
    (items: readonly SessionItem[], changesOf: ChangesOf, say: SayChange) => {
      const key = items.map(({ id }) => id).join(" ");
      if (waiting.current?.key !== key) flush();
      const before = waiting.current;
      // A second key can come before the page has drawn what the first one did.
      const asMoved = items.map((item) => ({ ...item, ...before?.changes.get(item.id) }));
      const { changes, after } = plan(asMoved, changesOf);
      if (changes.size === 0) return;
      if (before) clearTimeout(before.timer);
      const both = new Map(before?.changes);
      for (const [id, next] of changes) both.set(id, { ...both.get(id), ...next });
      const timer = setTimeout(flush, TOGETHER_MILLISECONDS);
      waiting.current = { key, changes: both, message: say(after), timer };
      void holdLists(client);
      showInLists(client, operationsOf(changes));
    },
    [client, flush],
  );
  return { change, nudge };
}

function isPartOfMove({ altKey, key }: KeyboardEvent): boolean {
  return key === "Alt" || key === "Shift" || (altKey && key.startsWith("Arrow"));
}

function plan(items: readonly SessionItem[], changesOf: ChangesOf) {
  const changes = new Map<string, SessionChanges>();
  const after: SessionItem[] = [];
  for (const item of items) {
    const next = changesOf(item);
    if (item.status === "ACTIVE" || isNothing(item, next)) continue;
    changes.set(item.id, next);
    after.push({ ...item, ...next });
  }
  return { changes, after };
}

function operationsOf(changes: ReadonlyMap<string, SessionChanges>): Operation[] {
  return [...changes].map(([id, session_changes]) => ({ op: "edit_session", id, session_changes }));
}
