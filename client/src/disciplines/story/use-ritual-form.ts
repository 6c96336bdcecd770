/** What is typed into a ritual until the server has it: an answer never takes the place of what is typed meanwhile. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiProblem, sayProblem } from "@/api/client";
import { personHere } from "@/api/person";
import { useMe } from "@/api/use-me";
import { changesOf, keepTyped, partOf, readTyped, showRitual, type Typed } from "@/disciplines/story/ritual-kept";
import { type Ritual, ritualsQuery, updateRitual } from "@/disciplines/story/story-queries";
import { useLeave } from "@/disciplines/story/use-leave";
import { setSaveStatus } from "@/lib/save-status";

export function useRitualForm(ritual: Ritual) {
  const client = useQueryClient();
  const me = useMe();
  const part = partOf(ritual.id);
  const [typed, setTyped] = useState<Typed>(() => readTyped(me.id, ritual.id));
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef({ typed, ritual });
  latest.current.ritual = ritual;
  const put = (next: Typed) => {
    latest.current.typed = next;
    keepTyped(me.id, ritual.id, next);
    setTyped(next);
  };
  // One write after the other: each needs the version that the one before it made.
  const writing = useRef(Promise.resolve());
  const send = async (): Promise<void> => {
    const now = client.getQueryData(ritualsQuery.queryKey)?.items.find(({ id }) => id === latest.current.ritual.id);
    const { version, id } = now ?? latest.current.ritual;
    const changes = changesOf(latest.current.typed, now ?? latest.current.ritual);
    if (personHere() !== me.id) return;
    if (Object.keys(changes).length === 0) return keepTyped(me.id, id, changes);
    setSaveStatus({ state: "saving" }, part);
    try {
      await updateRitual(client, id, { version, ...changes });
      put(changesOf(latest.current.typed, { ...latest.current.ritual, ...changes }));
      setProblem(null);
      setSaveStatus({ state: "saved" }, part);
    } catch (error) {
      const isAway = !(error instanceof ApiProblem) || error.isUnreachable;
      setSaveStatus({ state: isAway ? "offline" : "refused", count: 1 }, part);
      const isStale = error instanceof ApiProblem && error.status === 412;
      if (isStale) await client.invalidateQueries({ queryKey: ritualsQuery.queryKey });
      setProblem(`Not saved, and kept here. ${sayProblem(error)}`);
    }
  };
  const save = () => {
    writing.current = writing.current.then(send);
  };
  useLeave(save);
  const again = useRef(save);
  again.current = save;
  // What another visit left, and what waits for the connection.
  useEffect(() => {
    const send = () => again.current();
    if (Object.keys(latest.current.typed).length > 0) send();
    const hide = showRitual(client, me.id, ritual.id);
    window.addEventListener("online", send);
    return () => {
      hide();
      window.removeEventListener("online", send);
    };
  }, [client, me.id, ritual.id]);
  return {
    form: { ...ritual, ...typed },
    type: (change: Typed) => put({ ...latest.current.typed, ...change }),
    save,
    problem,
  };
}
