/** The time left, read from a mat: a ring round big figures; while getting ready it is grey, and a tap begins. */

import { UnstyledButton } from "@mantine/core";
import type { Clock } from "@/disciplines/yoga/player-model";
import { formatClock } from "@/lib/time";
import styles from "./yoga.module.css";

const SIZE = 196;
const STROKE = 11;
const RADIUS = (SIZE - STROKE) / 2;
const ROUND = 2 * Math.PI * RADIUS;

export type HoldClockProps = {
  clock: Clock;
  isPaused: boolean;
  /** How long this pose was held last time; null: it is not known. */
  lastSeconds: number | null;
  onBegin: () => void;
};

/** What is left is said until it is gone: 0:01 for the whole of the last second. */
const left = (seconds: number) => Math.ceil(seconds - 0.0001);

export function HoldClock({ clock, isPaused, lastSeconds, onBegin }: HoldClockProps) {
  const isReady = clock.phase === "ready";
  const share = clock.totalSeconds > 0 ? clock.leftSeconds / clock.totalSeconds : 0;
  // What is over while holding, what is left while getting ready: it closes, or it opens.
  const drawn = isReady ? share : 1 - share;
  const figures = isReady ? String(left(clock.leftSeconds)) : formatClock(left(clock.leftSeconds));
  const ring = (
    <span className={styles.ring} data-ready={isReady} data-paused={isPaused}>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <circle cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} />
        {drawn > 0.001 && (
          <circle
            data-part
            cx={SIZE / 2}
            cy={SIZE / 2}
            r={RADIUS}
            strokeDasharray={`${drawn * ROUND} ${ROUND}`}
            transform={`rotate(-90 ${SIZE / 2} ${SIZE / 2})`}
          />
        )}
      </svg>
      <span role="timer" aria-live="off" className={styles.figures} data-long={figures.length > 4}>
        {figures}
      </span>
    </span>
  );
  return (
    <div className={styles.clock}>
      {isReady ? (
        <UnstyledButton className={styles.begin} onClick={onBegin} aria-label="Begin now">
          {ring}
        </UnstyledButton>
      ) : (
        ring
      )}
      <p>{isReady ? "get ready · tap to begin now" : sayHold(clock, lastSeconds)}</p>
    </div>
  );
}

/** "of 1:00 · last time 0:48" */
function sayHold({ totalSeconds }: Clock, lastSeconds: number | null): string {
  const last = lastSeconds === null ? "" : ` · last time ${formatClock(lastSeconds)}`;
  return `of ${formatClock(totalSeconds)}${last}`;
}
