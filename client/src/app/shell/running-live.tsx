/** What runs, with its editor: what was done here shows at once, also while the server is away. Its own chunk. */

import type { Session } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import { keepFocusOnPage } from "@/lib/focus";
import { finishSession, togglePause } from "@/practice/session-edits";
import { StillPractising } from "@/practice/still-practising";
import { undoStep } from "@/practice/undo-steps";
import type { ActiveSession } from "@/practice/use-active";
import { useOpened } from "@/practice/use-active";
import styles from "./running.module.css";
import { type RunningActs, type RunningPlace, RunningView } from "./running-view";

function actsOf({ editor }: ActiveSession): RunningActs {
  return {
    togglePause: () => void togglePause(editor),
    finish: () => {
      const step = finishSession(editor);
      keepFocusOnPage();
      if (step) showUndo(step.message, () => void undoStep(editor, step));
    },
  };
}

export type LiveRunningProps = { place: RunningPlace; row: Session };

export function LiveRunning({ place, row }: LiveRunningProps) {
  const opened = useOpened(row);
  if (!opened) return <RunningView place={place} session={row} />;
  if (opened.session.status !== "ACTIVE") return null;
  return (
    <RunningView place={place} session={opened.session} acts={actsOf(opened)}>
      {place === "bar" && <StillPractising session={opened.session} editor={opened.editor} />}
    </RunningView>
  );
}

export function LiveStill({ row }: { row: Session }) {
  const opened = useOpened(row);
  if (opened?.session.status !== "ACTIVE") return null;
  return (
    <div className={styles.still}>
      <StillPractising session={opened.session} editor={opened.editor} />
    </div>
  );
}
