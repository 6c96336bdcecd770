/** The log of a session: what is chosen, and the tap that saves it. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "@/api/use-me";
import { showOffer } from "@/components/ui/undo-toast";
import { serverNow } from "@/lib/server-clock";
import { toInstant } from "@/lib/time";
import { newPartId } from "@/practice/ids";
import { sayRunning, startSession } from "@/practice/start-session";
import { competitionsQuery, lastClimbQuery } from "../climbing-queries";
import { doWrite } from "../kept/changes";
import { useOutbox, useShownCompetitions } from "../kept/use-outbox";
import { shownGrade } from "../model/grades";
import { newClimb, sayLogged } from "../model/new-climb";
import { newRoute } from "../model/new-route";
import type { Sitting } from "../sitting";
import type { CompetitionOut, RouteOut, Style } from "../types";
import { type LogChoice, useChoice } from "./use-choice";

export type Log = LogChoice & {
  tries: number;
  setTries: (tries: number) => void;
  typed: string;
  type: (text: string) => void;
  route: RouteOut | null;
  pickRoute: (route: RouteOut | null) => void;
  /** What is typed becomes a route, with the grade that is logged. */
  isNewRoute: boolean;
  makeRoute: () => void;
  competitions: readonly CompetitionOut[];
  competition: CompetitionOut | null;
  /** The climb that was logged last, and so is on top. */
  newId: string | null;
  log: (style: Style) => void;
};

const NO_COMPETITIONS: readonly CompetitionOut[] = [];

const refOf = ({ competition_type, id, name }: CompetitionOut) => ({ competition_type, competition_id: id, name });

/** `at`: when it was climbed, of a past session; null: now. */
export function useLog({ session, other, climbs, isPast }: Sitting, at: string | null = null): Log {
  const me = useMe();
  const queryClient = useQueryClient();
  const { outbox } = useOutbox();
  const { data: last = null } = useQuery(lastClimbQuery);
  const choice = useChoice(climbs[0] ?? last);
  const competitions = useShownCompetitions(useQuery(competitionsQuery).data ?? NO_COMPETITIONS);
  const competition = competitions.find(({ id }) => id === choice.competitionId) ?? null;
  const [tries, setTries] = useState(1);
  const [typed, type] = useState("");
  const [route, setRoute] = useState<RouteOut | null>(null);
  const [isNewRoute, setNewRoute] = useState(false);
  const [newId, setNewId] = useState<string | null>(null);
  const pickRoute = (picked: RouteOut | null) => {
    setRoute(picked);
    setNewRoute(false);
    type(picked?.name ?? "");
    if (picked?.scale === choice.scale) choice.setGrade(shownGrade(picked, choice.system));
  };
  const put = (style: Style) => {
    const made = isNewRoute && typed.trim() !== "" ? newRoute({ id: newPartId(), name: typed, ...choice }) : null;
    if (made) outbox.add({ kind: "routes", verb: "create", id: made.id, row: made });
    const row = newClimb({
      ...{
        id: newPartId(),
        style,
        tries,
        route: made ?? route,
        name: typed,
        grade: choice.grade,
        system: choice.system,
      },
      at: at ?? toInstant(serverNow()),
      sessionId: session?.id ?? null,
      competition: choice.isCounting && competition ? refOf(competition) : null,
    });
    doWrite(queryClient, me.id, { kind: "completions", verb: "create", id: row.id, row }, sayLogged(row));
    choice.setGrade(choice.grade);
    setNewId(row.id);
    setTries(1);
    pickRoute(null);
  };
  const log = (style: Style) => {
    if (!other || isPast) return put(style);
    showOffer(`${sayRunning(other)} Finish it and log this?`, "Finish it and log", () => {
      const body = { discipline: "climbing", session_type: "FUN", switch: true } as const;
      void startSession(queryClient, body, () => put(style));
    });
  };
  return {
    ...choice,
    ...{ tries, setTries, typed, route, pickRoute, isNewRoute, competitions, competition, newId, log },
    makeRoute: () => setNewRoute(true),
    type: (text) => {
      type(text);
      setNewRoute(false);
      if (route && text !== route.name) setRoute(null);
    },
  };
}
