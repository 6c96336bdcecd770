/** What is typed into a ritual until the server has it: an answer never takes the place of what is typed meanwhile. */

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem, sayProblem } from "@/api/client";
import { type Ritual, ritualsQuery, updateRitual } from "@/disciplines/story/story-queries";
import { useLeave } from "@/disciplines/story/use-leave";
import { setSaveStatus } from "@/lib/save-status";

export type RitualFields = Pick<
  Ritual,
  "name" | "description" | "prompt" | "theme" | "target_length" | "num_scenes" | "voice"
>;
type Typed = Partial<RitualFields>;

/** Return what was typed without what stands there already, and without an empty name. */
function changesOf(typed: Typed, ritual: Ritual): Typed {
  const isChange = ([field, value]: [string, unknown]) =>
    Object.entries(ritual).some(([key, known]) => key === field && known !== value) &&
    !(field === "name" && String(value).trim() === "");
  return Object.fromEntries(Object.entries(typed).filter(isChange));
}

export function useRitualForm(ritual: Ritual) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef({ typed, ritual });
  latest.current.ritual = ritual;
  const put = (next: Typed) => {
    latest.current.typed = next;
    setTyped(next);
  };
  // One write after the other: each needs the version that the one before it made.
  const writing = useRef(Promise.resolve());
  const send = async (): Promise<void> => {
    const now = client.getQueryData(ritualsQuery.queryKey)?.items.find(({ id }) => id === latest.current.ritual.id);
    const { version, id } = now ?? latest.current.ritual;
    const changes = changesOf(latest.current.typed, now ?? latest.current.ritual);
    if (Object.keys(changes).length === 0) return;
    setSaveStatus({ state: "saving" });
    try {
      await updateRitual(client, id, { version, ...changes });
      put(changesOf(latest.current.typed, { ...latest.current.ritual, ...changes }));
      setProblem(null);
      setSaveStatus({ state: "saved" });
    } catch (error) {
      setSaveStatus({ state: "idle" });
      const isStale = error instanceof ApiProblem && error.status === 412;
      if (isStale) await client.invalidateQueries({ queryKey: ritualsQuery.queryKey });
      setProblem(`Not saved, and kept here. ${sayProblem(error)}`);
    }
  };
  const save = () => {
    writing.current = writing.current.then(send);
  };
  useLeave(save);
  return {
    form: { ...ritual, ...typed },
    type: (change: Typed) => put({ ...latest.current.typed, ...change }),
    save,
    problem,
  };
}
