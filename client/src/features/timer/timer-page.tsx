/** The large timer for the music stand and the mat: read from across the room, worked by a knee. */

import { Button } from "@mantine/core";
import { Link, useParams } from "react-router";
import { ApiProblem, sayNotLoaded } from "@/api/client";
import { ErrorPanel } from "@/components/ui/error-panel";
import { TimerClock } from "@/features/timer/timer-clock";
import { TimerControls } from "@/features/timer/timer-controls";
import { TimerHead } from "@/features/timer/timer-head";
import { TimerStrip } from "@/features/timer/timer-strip";
import { useTimer } from "@/features/timer/use-timer";
import { useTimerKeys } from "@/features/timer/use-timer-keys";
import { formatDuration } from "@/lib/time";
import { EditorProvider, useEditor, useOpenSession } from "@/practice/editor-context";
import { StillPractising } from "@/practice/still-practising";
import { useWakeLock } from "@/practice/use-wake-lock";
import styles from "./timer.module.css";

export function TimerPage() {
  const { id = "" } = useParams();
  const { editor, error, retry } = useOpenSession(id);
  if (editor) {
    return (
      <EditorProvider value={editor} key={id}>
        <OpenTimer />
      </EditorProvider>
    );
  }
  if (!error) return null;
  const isAbsent = error instanceof ApiProblem && error.status === 404;
  return (
    <>
      <title>Large timer · Fractal Goals</title>
      <ErrorPanel
        title={isAbsent ? "This session is not here." : "The session did not load."}
        detail={isAbsent ? "It may be in the trash." : sayNotLoaded(error)}
        onRetry={isAbsent ? undefined : retry}
      >
        <Button component={Link} to="/sessions" variant="default" size="xs">
          To the sessions
        </Button>
      </ErrorPanel>
    </>
  );
}

function OpenTimer() {
  const { editor, view } = useEditor();
  const timer = useTimer();
  const isHere = timer.isActive && view.phase !== "gone";
  const isAwake = useWakeLock(isHere);
  useTimerKeys(timer);
  const title = <title>{`${view.draft.name.trim() || "Session"} · Fractal Goals`}</title>;
  const { next, sections } = timer.shown;
  if (!isHere) {
    return (
      <>
        {title}
        <Over to={`/sessions/${view.server.id}`} isGone={view.phase === "gone"} />
      </>
    );
  }
  return (
    <article className={styles.page} aria-label="Large timer">
      {title}
      <TimerHead timer={timer} isAwake={isAwake} />
      <div className={styles.still}>
        <StillPractising session={{ ...view.server, ...view.draft }} editor={editor} />
      </div>
      <div className={styles.middle}>
        <TimerClock timer={timer} />
        <TimerStrip sections={sections} discipline={view.draft.discipline} />
        {next && (
          <p className={styles.then}>
            Then <b>{next.name.trim() || "Unnamed"}</b>
            {next.planned_seconds ? ` ${formatDuration(next.planned_seconds)}` : ""}
          </p>
        )}
      </div>
      <TimerControls timer={timer} />
    </article>
  );
}

function Over({ to, isGone }: { to: string; isGone: boolean }) {
  return (
    <article className={styles.page}>
      <div className={styles.middle}>
        <h1 className={styles.name}>
          {isGone ? "This session is not here any more." : "This session is not running."}
        </h1>
        <Button component={Link} to={to} size="md">
          To the session
        </Button>
      </div>
    </article>
  );
}
