/** After a session of climbing: what it came to beside the one before and the best, and all that was climbed. */

import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { runsQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { ResultsPage } from "@/drills/results-page";
import { systemFor } from "./model/grades";
import { resultFigures, runBefore } from "./model/results";
import { useClimbsOf } from "./sitting";
import { ClimbRow } from "./today/climb-row";
import list from "./today/today.module.css";

export function ResultPage() {
  const me = useMe();
  const { id = "" } = useParams();
  const climbs = useClimbsOf(id, false);
  const { data } = useQuery(runsQuery("climbing", { limit: 200 }));
  const last = runBefore(data?.items ?? [], id);
  return (
    <ResultsPage
      discipline="climbing"
      plan={({ is_at_gym }) => ({ is_at_gym })}
      figures={() =>
        resultFigures(climbs, last?.values ?? null, data?.best ?? {}, (scale) => systemFor(scale, me.grade_systems))
      }
      chartKey="sends"
      doneHead="What you climbed"
    >
      {() =>
        climbs.length === 0 ? (
          <p>Nothing was logged.</p>
        ) : (
          <ol className={list.list}>
            {climbs.map((climb) => (
              <ClimbRow key={climb.id} climb={climb} />
            ))}
          </ol>
        )
      }
    </ResultsPage>
  );
}
