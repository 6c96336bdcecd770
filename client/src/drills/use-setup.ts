/** What is being set up: filled in with what was used last on this device, or with a saved set-up. */

import { useState } from "react";
import { useMe } from "@/api/use-me";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import { type DrillSetup, keepDraft, readDraft, readLastDrill } from "@/practice/drill-memory";

export type SetupState<T extends Details> = {
  value: T;
  change: (patch: Partial<T>) => void;
  /** The goal that its sessions stand under; null: none. */
  goalId: string | null;
  setGoal: (id: string | null) => void;
  /** The saved set-up that it is, until something of it is changed. */
  templateId: string | null;
  /** The saved set-up that it was made from, also after a change. */
  madeFrom: string | null;
  /** What the saved or ready-made set-up is called; null: it has no name of its own. */
  name: string | null;
  /** Take a saved or ready-made set-up. */
  choose: (details: Details, chosen: { templateId: string | null; name: string; goalId?: string | null }) => void;
};

type Kept<T> = Pick<SetupState<T & Details>, "templateId" | "madeFrom" | "name" | "goalId"> & { value: T };

/** @param read - fills in what is missing and drops what is not understood. */
export function useSetup<T extends Details>(key: DisciplineKey, read: (details: Details) => T): SetupState<T> {
  const me = useMe();
  const [kept, setKept] = useState<Kept<T>>(() => fromLast(readDraft(me.id, key) ?? readLastDrill(me.id, key), read));
  const keep = (change: (now: Kept<T>) => Kept<T>) =>
    setKept((now) => {
      const next = change(now);
      const { value: setup, name, templateId, goalId } = next;
      keepDraft(me.id, key, { setup, name: name ?? "", templateId, goalId, sessionType: "", seconds: null });
      return next;
    });
  return {
    ...kept,
    change: (patch) => keep((now) => ({ ...now, value: { ...now.value, ...patch }, templateId: null, name: null })),
    setGoal: (goalId) => keep((now) => ({ ...now, goalId })),
    choose: (details, { templateId, name, goalId }) =>
      keep((now) => ({ value: read(details), templateId, madeFrom: templateId, name, goalId: goalId ?? now.goalId })),
  };
}

function fromLast<T>(last: DrillSetup | null, read: (details: Details) => T): Kept<T> {
  if (last === null) return { value: read({}), templateId: null, madeFrom: null, name: null, goalId: null };
  const { setup, templateId, name, goalId } = last;
  return { value: read(setup), templateId, madeFrom: templateId, name: templateId === null ? null : name, goalId };
}
