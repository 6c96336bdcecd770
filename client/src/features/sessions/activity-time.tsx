/** The time of an activity: shown as a clock, typed as people do. */

import { useId, useState } from "react";
import type { Activity } from "@/api/types";
import { activitySeconds, isRunning, parseActivityTime } from "@/features/sessions/durations";
import { useEditor } from "@/features/sessions/editor-context";
import { formatClock } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./activities.module.css";

export type ActivityTimeProps = {
  activity: Activity;
  name: string;
  /** Null: let the clock's own intervals count again. */
  onPut: (seconds: number | null) => void;
};

export function ActivityTime({ activity, name, onPut }: ActivityTimeProps) {
  const { view } = useEditor();
  const errorId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isLive = view.draft.status === "ACTIVE" && isRunning(activity);
  const now = useNow(1000, isLive);
  const seconds = activitySeconds(activity, isLive ? now : null);
  const shown = seconds === null ? "" : formatClock(seconds);
  const isWrong = typed !== null && typed.trim() !== "" && parseActivityTime(typed) === null;
  const commit = () => {
    if (typed === null || isWrong) return;
    const next = parseActivityTime(typed);
    if (typed !== shown && next !== activity.duration_seconds) onPut(next);
    setTyped(null);
  };
  return (
    <span className={styles.timeCell}>
      <input
        className={styles.time}
        data-live={isLive}
        value={typed ?? shown}
        placeholder="–"
        autoComplete="off"
        aria-label={`Time of ${name}`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        onFocus={(event) => {
          setTyped((text) => text ?? shown);
          event.currentTarget.select();
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(null);
        }}
      />
      {isWrong && (
        <span id={errorId} role="alert" className={styles.timeError}>
          Type 12, 12:30 or 1h 05
        </span>
      )}
    </span>
  );
}
