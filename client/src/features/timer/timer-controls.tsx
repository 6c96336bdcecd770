/** Five buttons for a knee: one large Pause, the rest equal. */

import { UnstyledButton } from "@mantine/core";
import {
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerStop,
} from "@tabler/icons-react";
import type { MouseEvent, ReactNode } from "react";
import type { Timer } from "@/features/timer/use-timer";
import styles from "./timer.module.css";

export type TimerControlsProps = { timer: Timer };

const ICON = { size: 22, stroke: 1.6, "aria-hidden": true };

const KEYS: readonly [string, string][] = [
  ["Space", "pause"],
  ["Enter", "done"],
  ["→", "next"],
  ["+", "one more minute"],
  ["b", "bell"],
  ["Esc", "back"],
];

/** A button that was pressed by hand does not take the focus: Space and Enter stay the timer's. */
const keepKeys = (event: MouseEvent) => event.preventDefault();

export function TimerControls({ timer }: TimerControlsProps) {
  const { shown, countIn } = timer;
  const isGoing = shown.state === "running" || countIn !== null;
  const main = isGoing ? "Pause" : shown.state === "paused" || shown.activity?.intervals.length ? "Go on" : "Start";
  return (
    <div className={styles.foot}>
      <fieldset className={styles.controls} aria-label="Timer">
        <Control label="Back" onPress={timer.back} isOff={!shown.previous}>
          <IconPlayerSkipBack {...ICON} />
        </Control>
        <Control label={shown.set ? "Set done" : "Done"} onPress={timer.done} isOff={!shown.activity}>
          <IconCheck {...ICON} />
        </Control>
        <UnstyledButton className={styles.main} onClick={timer.toggle} onMouseDown={keepKeys}>
          {isGoing ? <IconPlayerPause {...ICON} /> : <IconPlayerPlay {...ICON} />}
          {main}
        </UnstyledButton>
        <Control label="Next" onPress={timer.next} isOff={!shown.next}>
          <IconPlayerSkipForward {...ICON} />
        </Control>
        <Control label="Finish" onPress={timer.finish}>
          <IconPlayerStop {...ICON} />
        </Control>
      </fieldset>
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

type ControlProps = { label: string; onPress: () => void; isOff?: boolean; children: ReactNode };

function Control({ label, onPress, isOff = false, children }: ControlProps) {
  return (
    <UnstyledButton className={styles.control} onClick={onPress} onMouseDown={keepKeys} disabled={isOff}>
      {children}
      {label}
    </UnstyledButton>
  );
}
