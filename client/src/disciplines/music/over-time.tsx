/** One chord or change over the last runs: its mean time in each, as bars and as a table. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { runsQuery } from "@/api/queries";
import type { Run } from "@/api/types";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { readResults } from "@/disciplines/music/details";
import { rowsOf, saySeconds } from "@/disciplines/music/figures";
import type { PastRow } from "@/disciplines/music/past";
import { SignText } from "@/disciplines/music/sign-text";
import { writeKey } from "@/disciplines/music/words";
import styles from "./tables.module.css";

export type OverTimeProps = { row: Pick<PastRow, "key" | "kind"> };

const RUNS = 50;
const SHOWN = 20;

type Point = { id: string; day: string; seconds: number };

/** Return the mean time of a chord in each run that has one, oldest first. */
function pointsOf(runs: readonly Run[], { key, kind }: OverTimeProps["row"]): Point[] {
  const points = runs.flatMap((run) => {
    const row = rowsOf(readResults(run.details ?? {}), kind).find((one) => one.key === key);
    return row?.seconds == null ? [] : [{ id: run.id, day: run.session_date ?? "", seconds: row.seconds }];
  });
  return points.slice(0, SHOWN).toReversed();
}

export function OverTime({ row }: OverTimeProps) {
  const { data } = useQuery(runsQuery("music", { limit: RUNS, details: true }));
  const [isTable, setTable] = useState(false);
  const points = pointsOf(data?.items ?? [], row);
  const most = Math.max(...points.map((point) => point.seconds), 0.1);
  const [first, last] = [points[0], points.at(-1)];
  const views = [
    { value: "bars" as const, label: "Bars" },
    { value: "table" as const, label: "Table" },
  ];
  return (
    <Card
      title={<SignText>{writeKey(row.key)}</SignText>}
      sub={
        first && last && points.length > 1
          ? `${saySeconds(first.seconds)}, now ${saySeconds(last.seconds)}`
          : "mean time in each drill"
      }
      actions={
        <Segmented
          label="View"
          value={isTable ? "table" : "bars"}
          options={views}
          onChange={(view) => setTable(view === "table")}
        />
      }
    >
      {isTable ? (
        <table className={styles.table} aria-label="Mean time in each drill">
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <th scope="row">{point.day}</th>
                <td>{saySeconds(point.seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <div className={styles.chart} role="img" aria-label={`Mean time in ${points.length} drills, oldest first`}>
          {points.map((point) => (
            <i
              key={point.id}
              title={`${point.day}: ${saySeconds(point.seconds)}`}
              style={{ height: `${(100 * point.seconds) / most}%` }}
            />
          ))}
        </div>
      )}
    </Card>
  );
}
