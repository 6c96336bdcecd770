/** The last twelve weeks, one bar each; the present week is pale, for it is not over. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { meQuery } from "@/api/queries";
import { formatDate, formatDuration } from "@/lib/time";
import type { GoalNode } from "../model/tree";
import { weeksOf } from "../model/weeks";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";

const TALLEST = 44;

export type PanelActivityProps = { goal: GoalNode; today: string };

export function PanelActivity({ goal, today }: PanelActivityProps) {
  const { data: me } = useQuery(meQuery);
  const weekStart = me?.week_start ?? 0;
  const weeks = useMemo(() => weeksOf(goal, today, weekStart), [goal, today, weekStart]);
  const most = weeks.reduce((best, week) => (week.seconds > best.seconds ? week : best));
  if (most.seconds === 0) return null;
  const sum = weeks.reduce((total, week) => total + week.seconds, 0);
  return (
    <PanelSection title="Last 12 weeks" aside={formatDuration(sum)}>
      <div className={styles.weeks} aria-hidden>
        {weeks.map((week) => (
          <i
            key={week.start}
            data-unfinished={week.isUnfinished}
            title={`Week of ${formatDate(week.start, today)}: ${formatDuration(week.seconds)}`}
            style={{ height: week.seconds === 0 ? 1 : Math.max(3, (week.seconds / most.seconds) * TALLEST) }}
          />
        ))}
      </div>
      <p className={styles.none}>
        Most in the week of {formatDate(most.start, today)}: {formatDuration(most.seconds)}.
      </p>
      <table className="visually-hidden">
        <caption>Practice of the last 12 weeks</caption>
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.start}>
              <th scope="row">{formatDate(week.start, today)}</th>
              <td>{formatDuration(week.seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelSection>
  );
}
