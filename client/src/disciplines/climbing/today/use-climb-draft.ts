/** A climb while it is edited: what is typed, and what is done with it. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMe } from "@/api/use-me";
import { instantToZoned, timeToInstant } from "@/lib/time";
import { competitionsQuery } from "../climbing-queries";
import { doWrite } from "../kept/changes";
import { useShownCompetitions } from "../kept/use-outbox";
import { changesOf, draftOfClimb } from "../model/climb-draft";
import type { Climb, CompetitionOut } from "../types";

const NONE: readonly CompetitionOut[] = [];

export function useClimbDraft(climb: Climb, onDone: () => void) {
  const me = useMe();
  const queryClient = useQueryClient();
  const competitions = useShownCompetitions(useQuery(competitionsQuery).data ?? NONE);
  const [draft, setDraft] = useState(() => draftOfClimb(climb, instantToZoned(climb.climbed_at, me.time_zone).time));
  const { date } = instantToZoned(climb.climbed_at, me.time_zone);
  const at = timeToInstant(draft.time, date, me.time_zone, climb.climbed_at);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at === null) return;
    const isSameTime = draft.time === instantToZoned(climb.climbed_at, me.time_zone).time;
    const changes = changesOf(climb, draft, isSameTime ? climb.climbed_at : at, competitions);
    if (Object.keys(changes).length > 0) {
      const write = { kind: "completions", verb: "change", id: climb.id, row: climb, changes } as const;
      doWrite(queryClient, me.id, write, `Changed ${climb.grade}${climb.route_name && `, ${climb.route_name}`}.`);
    }
    onDone();
  };
  return { draft, setDraft, competitions, isTime: at !== null, submit };
}
