/** All competitions, the latest first, each with what came of it. */

import { Button } from "@mantine/core";
import { IconPlus, IconTrophy } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { plural } from "@/lib/numbers";
import { formatDate, todayOf } from "@/lib/time";
import { competitionsQuery } from "../climbing-queries";
import { useShownCompetitions } from "../kept/use-outbox";
import { sayType } from "../model/competition-types";
import routes from "../routes/routes.module.css";
import type { CompetitionOut } from "../types";
import styles from "./competitions.module.css";
import { NewCompetition } from "./new-competition";

const NONE: readonly CompetitionOut[] = [];

export function CompetitionsPage() {
  const me = useMe();
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(competitionsQuery);
  const shown = useShownCompetitions(data ?? NONE).toSorted((one, other) =>
    other.competition_date.localeCompare(one.competition_date),
  );
  const [isMaking, setMaking] = useState(false);
  const leave = () => void navigate("/drills/climbing");
  useDrillKeys({ Escape: leave, n: () => setMaking(true) });
  return (
    <DrillFrame discipline="climbing" title="Competitions" sub={plural(shown.length, "competition")} onLeave={leave}>
      <title>Competitions · Fractal Goals</title>
      <div className={routes.page}>
        <div className={styles.tools}>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            onClick={() => setMaking(true)}
          >
            New competition
          </Button>
        </div>
        {error && !data && (
          <ErrorPanel
            title="The competitions did not load."
            detail={sayNotLoaded(error)}
            onRetry={() => void refetch()}
          />
        )}
        {!isPending && shown.length === 0 && (
          <p className={routes.empty}>
            Make a competition and switch it on above the grades: what you log then counts for it.
          </p>
        )}
        <ul className={routes.list}>
          {shown.map((one) => (
            <li key={one.id}>
              <Link to={`/drills/climbing/competitions/${one.competition_type}/${one.id}`} className={routes.row}>
                <IconTrophy size={18} stroke={1.6} aria-hidden />
                <span className={routes.words}>
                  <b>{one.name}</b>
                  <small>
                    {[formatDate(one.competition_date, todayOf(me)), sayType(one.competition_type), one.place]
                      .filter(Boolean)
                      .join(" · ")}
                  </small>
                </span>
                <span className={styles.placing}>{sayOutcome(one)}</span>
                <span className={routes.count}>{plural(one.send_count, "send")}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {isMaking && <NewCompetition onClose={() => setMaking(false)} onMade={() => undefined} />}
    </DrillFrame>
  );
}

function sayOutcome({ final_placing: placing, result }: CompetitionOut): string {
  return [placing === null ? "" : `Place ${placing}`, result].filter(Boolean).join(" · ");
}
