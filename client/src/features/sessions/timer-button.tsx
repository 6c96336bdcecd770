/** Starts and stops the timer of an activity. */

import { IconPlayerPauseFilled, IconPlayerPlay } from "@tabler/icons-react";
import { useSessionEditor } from "@/practice/editor-context";
import { toggleTimer } from "@/practice/session-edits";
import styles from "./activities.module.css";

export type TimerButtonProps = { id: string; name: string; isRunning: boolean };

export function TimerButton({ id, name, isRunning }: TimerButtonProps) {
  const editor = useSessionEditor();
  const Icon = isRunning ? IconPlayerPauseFilled : IconPlayerPlay;
  const what = `${isRunning ? "Stop" : "Start"} the timer of ${name}`;
  return (
    <button
      type="button"
      className={styles.timer}
      aria-label={what}
      title={what}
      aria-pressed={isRunning}
      onClick={() => toggleTimer(editor, id)}
    >
      <Icon size={15} stroke={1.8} aria-hidden />
    </button>
  );
}
