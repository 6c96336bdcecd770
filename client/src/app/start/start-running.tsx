/** The session that runs, on top of the sheet: go there, or finish it. */

import { Button } from "@mantine/core";
import { useNavigate } from "react-router";
import { showUndo } from "@/components/ui/undo-toast";
import { pageOfStarted } from "@/practice/large-page";
import { sayElapsed } from "@/practice/now-line";
import { finishSession, suggestionFor } from "@/practice/session-edits";
import { undoStep } from "@/practice/undo-steps";
import { type ActiveSession, useActiveSession } from "@/practice/use-active";
import { useClock } from "@/practice/use-clock";
import styles from "./start.module.css";

export type StartRunningProps = { onLeave: () => void };

export function StartRunning({ onLeave }: StartRunningProps) {
  const active = useActiveSession();
  return active ? <Running active={active} onLeave={onLeave} /> : null;
}

function Running({ active, onLeave }: { active: ActiveSession; onLeave: () => void }) {
  const navigate = useNavigate();
  const { session, editor } = active;
  const now = useClock(session);
  const finish = () => {
    const status = suggestionFor(editor);
    const step = finishSession(editor, status);
    if (step) showUndo(step.message, () => void undoStep(editor, step));
  };
  return (
    <section aria-label="Running session" className={styles.running}>
      <i className={styles.live} aria-hidden />
      <span className={styles.what}>{session.name || "Session"}</span>
      <span role="timer" aria-live="off" className={styles.clock}>
        {sayElapsed(session, now)}
      </span>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          onLeave();
          void navigate(pageOfStarted(session));
        }}
      >
        Go there
      </Button>
      <Button size="xs" variant="default" onClick={finish}>
        Finish
      </Button>
    </section>
  );
}
