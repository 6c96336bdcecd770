/** Five buttons for a knee: one large Pause, the rest equal. */

import {
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerStop,
} from "@tabler/icons-react";
import { DrillControls } from "@/drills/drill-controls";
import type { Timer } from "@/features/timer/use-timer";
import styles from "./timer.module.css";

export type TimerControlsProps = { timer: Timer };

const KEYS: readonly [string, string][] = [
  ["Space", "pause"],
  ["Enter", "done"],
  ["→", "next"],
  ["+", "one more minute"],
  ["b", "bell"],
  ["Esc", "back"],
];

export function TimerControls({ timer }: TimerControlsProps) {
  const { shown, countIn } = timer;
  const isGoing = shown.state === "running" || countIn !== null;
  const main = isGoing ? "Pause" : shown.state === "paused" || shown.activity?.intervals.length ? "Go on" : "Start";
  return (
    <div className={styles.foot}>
      <DrillControls
        label="Timer"
        before={[
          { label: "Back", Icon: IconPlayerSkipBack, onPress: timer.back, isOff: !shown.previous },
          { label: shown.set ? "Set done" : "Done", Icon: IconCheck, onPress: timer.done, isOff: !shown.activity },
        ]}
        main={{ label: main, Icon: isGoing ? IconPlayerPause : IconPlayerPlay, onPress: timer.toggle }}
        after={[
          { label: "Next", Icon: IconPlayerSkipForward, onPress: timer.next, isOff: !shown.next },
          { label: "Finish", Icon: IconPlayerStop, onPress: timer.finish },
        ]}
      />
      <p className={styles.keys} aria-hidden>
        {KEYS.filter(([key]) => key !== "+" || shown.plannedSeconds !== null).map(([key, what]) => (
          <span key={key}>
            <kbd>{key}</kbd> {wordOf(key, what, timer)}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Say what a key does now. */
function wordOf(key: string, what: string, { shown, choices }: Timer): string {
  if (key === "b") return `${what} ${choices.hasBell ? "off" : "on"}`;
  if (key === "Enter" && shown.set) return "set done";
  return key === "Space" && shown.state !== "running" ? "go on" : what;
}
