/** The time of an activity: what was practised of what was planned, both typed as people do. */

import type { Activity } from "@/api/types";
import { TimeInput } from "@/features/sessions/time-input";
import { useActivityEdits } from "@/features/sessions/use-edits";
import { useNow } from "@/lib/use-now";
import { activitySeconds } from "@/practice/durations";
import { planTime } from "@/practice/sections";
import styles from "./activities.module.css";

export type ActivityTimeProps = {
  activity: Activity;
  name: string;
  /** Whether its timer runs. */
  isLive: boolean;
  /** Whether somebody is about to plan it. */
  isPlanning: boolean;
  onPlanned: () => void;
};

export function ActivityTime({ activity, name, isLive, isPlanning, onPlanned }: ActivityTimeProps) {
  const { change } = useActivityEdits(activity.instance_id);
  const now = useNow(1000, isLive);
  const seconds = activitySeconds(activity, isLive ? now : null);
  const planned = activity.planned_seconds;
  const isOver = isLive && planned !== null && (seconds ?? 0) >= planned;
  return (
    <span className={styles.times}>
      <TimeInput
        label={`Time of ${name}`}
        size="large"
        seconds={seconds}
        placeholder={planned === null ? "–" : "0:00"}
        isLive={isLive}
        // Emptied, the clock's own intervals count again.
        onPut={(duration_seconds) => change((one) => ({ ...one, duration_seconds }))}
      />
      {(planned !== null || isPlanning) && (
        <span className={styles.planned} data-over={isOver}>
          of
          <TimeInput
            label={`Planned time of ${name}`}
            seconds={planned}
            isFocused={isPlanning}
            onPut={(next) => change((one) => planTime(one, next))}
            onLeave={onPlanned}
          />
          {isOver && <span className="visually-hidden">The planned time is over.</span>}
        </span>
      )}
    </span>
  );
}
