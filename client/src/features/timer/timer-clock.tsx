/** The clock itself, and what it counts. */

import { useMe } from "@/api/use-me";
import { sayCounted } from "@/features/timer/timer-model";
import { TimerSet } from "@/features/timer/timer-set";
import type { Timer } from "@/features/timer/use-timer";
import { formatClock, formatTime } from "@/lib/time";
import { useEditor } from "@/practice/editor-context";
import styles from "./timer.module.css";

export type TimerClockProps = { timer: Timer };

export function TimerClock({ timer }: TimerClockProps) {
  const { shown, countIn } = timer;
  const clock = countIn === null ? formatClock(shown.seconds) : String(countIn);
  const name = shown.activity ? shown.activity.name.trim() || "Unnamed" : "Practising";
  return (
    <>
      <h1 className={styles.name} data-long={name.length > 40}>
        {name}
      </h1>
      <TimerSet shown={shown} />
      <p
        role="timer"
        aria-live="off"
        className={styles.clock}
        data-state={countIn === null ? shown.state : "running"}
        data-length={clock.length}
      >
        {clock.split(":").map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hours, minutes and seconds are their places
          <span key={place}>
            {place > 0 && <i>:</i>}
            {part}
          </span>
        ))}
      </p>
      <p className={styles.counted}>
        <Counted timer={timer} />
      </p>
      <p className="visually-hidden" role="status">
        <span key={timer.announcement.number}>{timer.announcement.text}</span>
      </p>
    </>
  );
}

/** "left of 15 minutes · 24:18 practised since 08:34" */
function Counted({ timer: { shown, countIn } }: TimerClockProps) {
  const me = useMe();
  const { view } = useEditor();
  const start = view.draft.session_start;
  const counted = countIn === null ? sayCounted(shown) : "begins in";
  const total = shown.activity === null ? "practised" : `${formatClock(shown.practisedSeconds)} practised`;
  return (
    <>
      {counted}
      <span className={styles.total} data-alone={counted === ""}>
        {counted && " · "}
        {`${total}${start ? ` since ${formatTime(start, me)}` : ""}`}
      </span>
    </>
  );
}
