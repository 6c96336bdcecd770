/** "Still practising?": a calm line for what has run very long, and the three ways to answer. */

import { Button } from "@mantine/core";
import type { Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import { showUndo } from "@/components/ui/undo-toast";
import { serverNow } from "@/lib/server-clock";
import { formatDuration, formatInstant, formatTime, instantToZoned } from "@/lib/time";
import { fromInstant, toInstant } from "@/lib/zones";
import { activitiesOf } from "@/practice/compare";
import type { SessionEditor } from "@/practice/session-editor";
import { answerLongRun } from "@/practice/session-edits";
import { undoStep } from "@/practice/undo-steps";
import { useLongRun } from "@/practice/use-still";
import styles from "./still-practising.module.css";

export type StillPractisingProps = {
  /** The row with what was edited here since. */
  session: Session;
  editor: SessionEditor;
};

export function StillPractising({ session, editor }: StillPractisingProps) {
  const me = useMe();
  const run = useLongRun(session);
  if (!run) return null;
  const activity = activitiesOf(session.attributes).find((one) => one.instance_id === run.instance_id);
  const what = (activity ?? session).name.trim() || "The timer";
  const answer = (choice: "keep" | "trim" | "discard") => {
    const step = answerLongRun(editor, run, choice);
    if (step && choice !== "keep") showUndo(step.message, () => void undoStep(editor, step));
  };
  const isToday =
    instantToZoned(run.last_active_at, me.time_zone).date === instantToZoned(toInstant(serverNow()), me.time_zone).date;
  const last = isToday ? formatTime(run.last_active_at, me) : formatInstant(run.last_active_at, me);
  return (
    <div role="status" className={styles.line}>
      <p>
        <b>Still practising?</b> {what} has run for {formatDuration((serverNow() - fromInstant(run.since)) / 1000)}.
      </p>
      <div className={styles.choices}>
        <Button size="compact-sm" variant="default" onClick={() => answer("keep")}>
          Keep
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => answer("trim")}>
          Trim to {last}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => answer("discard")}>
          Discard
        </Button>
      </div>
    </div>
  );
}
