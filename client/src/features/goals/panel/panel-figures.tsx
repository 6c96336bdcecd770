/** The figures of a goal: own time, time below, in all, when it was last practised, and this week. */

import { EmberDot } from "@/components/ui/ember-dot";
import { formatDuration } from "@/lib/time";
import { daysSince } from "../model/rollups";
import type { GoalNode } from "../model/tree";
import { sayPractised } from "../model/words";
import styles from "./panel.module.css";

export type PanelFiguresProps = { goal: GoalNode; today: string };

export function PanelFigures({ goal: { rollup, rank }, today }: PanelFiguresProps) {
  // No session can stand below a step, so there is nothing to say about its time.
  if (rank > 4 && rollup.totalCount === 0) return null;
  const days = daysSince(rollup.lastDay, today);
  const say = (seconds: number) => (seconds > 0 ? formatDuration(seconds) : "–");
  return (
    <dl className={styles.figures}>
      <div>
        <dt>Own</dt>
        <dd>{say(rollup.ownSeconds)}</dd>
      </div>
      <div>
        <dt>Below</dt>
        <dd>{say(rollup.belowSeconds)}</dd>
      </div>
      <div>
        <dt>In all</dt>
        <dd className={styles.total}>{say(rollup.totalSeconds)}</dd>
      </div>
      <div>
        <dt>This week</dt>
        <dd>{say(rollup.weekSeconds)}</dd>
      </div>
      <div className={styles.wide}>
        <dt>Practised</dt>
        <dd className={styles.practised}>
          <span aria-hidden>
            <EmberDot days={days} />
          </span>
          {sayPractised(days)}
        </dd>
      </div>
    </dl>
  );
}
