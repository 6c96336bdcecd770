/** One activity of the library: the row is its link; it can be dragged or stepped into another group. */

import { type KeyboardEvent, useRef } from "react";
import { Link } from "react-router";
import type { ActivityDefinition, ActivityHistory } from "@/api/types";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SecondLine } from "@/components/ui/two-lines";
import { disciplineLook } from "@/disciplines";
import { ActivityMenu } from "@/features/library/activity-menu";
import { isNewBest, lastTen, sayBest, sayEntry, sayMeasured, showMeasured } from "@/features/library/recorded";
import { TableRow } from "@/features/library/row-table";
import { sayWhen } from "@/features/library/rows";
import { SparkLine } from "@/features/library/spark-line";
import { useLibraryDrag } from "@/features/library/use-library-drag";
import styles from "./activities.module.css";

export type ActivityRowProps = {
  activity: ActivityDefinition;
  /** What was recorded; null while it loads, or when nothing was. */
  history: ActivityHistory | null;
  /** The practice day it is. */
  today: string;
  /** Into the group above or below. */
  onStep: (by: 1 | -1) => void;
};

export function ActivityRow({ activity, history, today, onStep }: ActivityRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const isLifted = useLibraryDrag(row, "activity", activity.id);
  const last = history ? sayEntry(history.last, activity) : "";
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onStep(event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <TableRow ref={row} className={styles.row} data-lifted={isLifted} data-part={activity.id}>
      <DisciplineIcon discipline={activity.discipline} boxed size={20} />
      <span data-control="name" className={styles.what}>
        <Link
          data-row
          to={`/library/activities/${activity.id}`}
          draggable={false}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={press}
        >
          <span className={styles.name}>{activity.name}</span>
          <SecondLine isHidden>{showMeasured(activity.metrics)}</SecondLine>
          <span className="visually-hidden">{sayMeasured(activity.metrics)}</span>
        </Link>
      </span>
      <span className={styles.last}>
        {last && <span className={styles.label}>last </span>}
        {last}
      </span>
      <span className={styles.best}>
        {history && sayBest(history, activity)}
        {history && isNewBest(history, activity) && <span className={styles.new}>new</span>}
      </span>
      <span className={styles.spark}>
        {history && <SparkLine values={lastTen(history, activity)} color={disciplineLook(activity.discipline).color} />}
      </span>
      <span className={styles.done}>
        {activity.session_count}
        <span className={styles.faint}>×</span>
        <span className="visually-hidden"> done</span>
      </span>
      <span className={styles.when}>{sayWhen(activity.last_session_date, today)}</span>
      <ActivityMenu activity={activity} />
    </TableRow>
  );
}
