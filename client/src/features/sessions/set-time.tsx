/** The time of one set; of the one that is being done the clock runs behind what is typed. */

import type { Activity, ActivitySet } from "@/api/types";
import type { CellPlace } from "@/features/sessions/grid-keys";
import { TimeInput } from "@/features/sessions/time-input";
import { formatClock } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { activitySeconds } from "@/practice/durations";
import { secondsLeft } from "@/practice/grid";

export type SetTimeProps = {
  set: ActivitySet;
  at: CellPlace;
  /** The activity whose timer runs for this set. */
  running: Activity | null;
  onPut: (seconds: number | null) => void;
};

export function SetTime({ set, at, running, onPut }: SetTimeProps) {
  const now = useNow(1000, running !== null);
  const left = running && secondsLeft(running, activitySeconds(running, now) ?? 0);
  return (
    <TimeInput
      label={`Time of set ${at.row + 1}`}
      seconds={set.duration_seconds}
      placeholder={left === null ? "–" : formatClock(left)}
      isLive={left !== null}
      at={at}
      onPut={onPut}
    />
  );
}
