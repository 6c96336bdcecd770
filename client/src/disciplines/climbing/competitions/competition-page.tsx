/** One competition: its result and placing, and what it counts, sends before tries. */

import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useNavigate, useParams } from "react-router";
import { useMe } from "@/api/use-me";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { formatDate, formatInstant, todayOf } from "@/lib/time";
import { climbsQuery, competitionsQuery } from "../climbing-queries";
import { doWrite } from "../kept/changes";
import { useShownClimbs, useShownCompetitions } from "../kept/use-outbox";
import { sayType, typeOf } from "../model/competition-types";
import { byResult, sayToday } from "../model/day";
import routes from "../routes/routes.module.css";
import { ClimbRow } from "../today/climb-row";
import list from "../today/today.module.css";
import type { Climb, CompetitionOut } from "../types";
import { CompetitionFields } from "./competition-fields";

const NONE: readonly CompetitionOut[] = [];
const NO_CLIMBS: readonly Climb[] = [];

export function CompetitionPage() {
  const { type = "", id = "" } = useParams();
  const me = useMe();
  const navigate = useNavigate();
  const { data, isPending } = useQuery(competitionsQuery);
  const one = useShownCompetitions(data ?? NONE).find((row) => row.id === id && row.competition_type === typeOf(type));
  const leave = () => void navigate("/drills/climbing/competitions");
  useDrillKeys({ Escape: leave });
  if (!one && isPending) return null;
  const sub = one && `${formatDate(one.competition_date, todayOf(me))} · ${sayType(one.competition_type)}`;
  return (
    <DrillFrame discipline="climbing" title={one?.name ?? "Competition"} sub={sub} onLeave={leave}>
      <title>{`${one?.name ?? "Competition"} · Fractal Goals`}</title>
      <div className={routes.page}>
        {one ? (
          <Known competition={one} onGone={leave} />
        ) : (
          <p className={routes.empty}>This competition is not here.</p>
        )}
      </div>
    </DrillFrame>
  );
}

function Known({ competition, onGone }: { competition: CompetitionOut; onGone: () => void }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const { id, competition_type } = competition;
  const { data = NO_CLIMBS } = useQuery(climbsQuery({ competition_type, competition_id: id }));
  const belongs = useCallback((climb: Climb) => climb.competition?.competition_id === id, [id]);
  const climbs = byResult(useShownClimbs(data, belongs));
  const named = { kind: "competitions", id, row: competition } as const;
  const remove = () => {
    doWrite(queryClient, me.id, { ...named, verb: "remove" }, `Deleted ${competition.name}.`);
    onGone();
  };
  return (
    <>
      <CompetitionFields competition={competition} />
      <div className={list.head}>
        <h2>What it counts</h2>
        <span>{sayToday(climbs, null)}</span>
        <Button size="xs" variant="subtle" color="gray" onClick={remove}>
          Delete the competition
        </Button>
      </div>
      {climbs.length === 0 && (
        <p className={routes.empty}>Nothing counts for it yet. Switch it on above the grades when you log.</p>
      )}
      <ol className={list.list}>
        {climbs.map((climb) => (
          <ClimbRow key={climb.id} climb={climb} isOfCompetition when={formatInstant(climb.climbed_at, me)} />
        ))}
      </ol>
    </>
  );
}
