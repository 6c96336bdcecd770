/** What was recorded: the best, the median time, the last ten with their values. */

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayNotLoaded } from "@/api/client";
import type { ActivityHistory } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { disciplineLook } from "@/disciplines";
import { useActivity } from "@/features/library/activity/activity-context";
import { activityHistoryQuery } from "@/features/library/activity-query";
import { Figures } from "@/features/library/figures";
import { lastTen, sayBest, sayEntry, sayNumber } from "@/features/library/recorded";
import { sayWhen } from "@/features/library/rows";
import { SparkLine } from "@/features/library/spark-line";
import { formatDuration, todayOf } from "@/lib/time";
import styles from "./activity.module.css";

export function HistoryCard() {
  const { view } = useActivity();
  const history = useQuery(activityHistoryQuery(view.row.id));
  const { session_count, id } = view.row;
  const link = `/sessions?activity=${encodeURIComponent(id)}`;
  return (
    <Card title="Recorded" sub={session_count > 0 ? `${session_count}× practised` : undefined}>
      {history.error && !history.data && <p className={styles.hint}>{sayNotLoaded(history.error)}</p>}
      {history.data && session_count === 0 && (
        <p className={styles.hint}>
          Not practised yet. Add it to a template or to a session; what it brings stands here.
        </p>
      )}
      {history.data && history.data.recent.length > 0 && <Recorded history={history.data} />}
      {session_count > 0 && (
        <Link to={link} className="link">
          {session_count === 1 ? "Its session" : `Its ${session_count} sessions`}
        </Link>
      )}
    </Card>
  );
}

function Recorded({ history }: { history: ActivityHistory }) {
  const me = useMe();
  const { view, draft } = useActivity();
  const activity = { ...view.row, ...draft };
  const best = sayBest(history, activity);
  const figures = [
    { name: "Best", value: best || "–" },
    ...(history.best_yield !== null ? [{ name: "Best yield", value: sayNumber(history.best_yield) }] : []),
    { name: "Median time", value: formatDuration(history.median_seconds) },
  ];
  return (
    <>
      <Figures figures={figures} className={styles.figures} />
      <SparkLine
        values={lastTen(history, activity)}
        color={disciplineLook(draft.discipline).color}
        width={290}
        height={44}
      />
      <ul className={styles.entries} aria-label="The last ten">
        {history.recent.map((entry) => (
          <li key={entry.practice_session_id}>
            <Link to={`/sessions/${entry.practice_session_id}`} title={entry.practice_name}>
              <span className={styles.when}>{sayWhen(entry.session_date, todayOf(me))}</span>
              <span className={styles.values}>{sayEntry(entry, activity) || entry.practice_name}</span>
              <span className={styles.when}>{entry.seconds === null ? "" : formatDuration(entry.seconds)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
