/** Finish: at the side on the desk, at the bottom on the phone; afterwards how it was. */

import { Button } from "@mantine/core";
import { IconCheck, IconNote } from "@tabler/icons-react";
import { Card } from "@/components/ui/card";
import { FeedbackFields } from "@/features/sessions/beside/feedback-fields";
import { STATUS_WORDS } from "@/features/sessions/model";
import { PauseButton } from "@/features/sessions/pause-button";
import { useFinish } from "@/features/sessions/use-finish";
import { activitiesOf } from "@/practice/compare";
import type { Draft } from "@/practice/editing";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { suggestionFor } from "@/practice/session-edits";
import styles from "./session.module.css";

const NOTES_ID = "session-notes";

const FEEDBACK_ID = "how-it-was";

export { NOTES_ID };

export function FinishCard() {
  const editor = useSessionEditor();
  const finish = useFinish();
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const sub = useEditorValue((view) => sayDone(view.draft));
  const suggested = useEditorValue(() => suggestionFor(editor));
  if (!isActive) {
    return (
      <Card title="How it was" id={FEEDBACK_ID} className={styles.howItWas}>
        <FeedbackFields />
      </Card>
    );
  }
  return (
    <Card title="Finish" sub={sub} className={styles.finishCard}>
      <FeedbackFields />
      <div className={styles.finishButtons}>
        <PauseButton />
        <Button leftSection={<IconCheck size={15} stroke={1.6} aria-hidden />} onClick={() => finish(suggested)}>
          Finish session
        </Button>
      </div>
      {suggested !== "COMPLETED" && (
        <p className={styles.suggestion}>
          By what is done so far it ends as {STATUS_WORDS[suggested]}. Other outcomes are above; the minutes count all
          the same.
        </p>
      )}
    </Card>
  );
}

function sayDone({ attributes }: Draft): string | undefined {
  const activities = activitiesOf(attributes);
  const done = activities.filter((activity) => activity.completed).length;
  return activities.length === 0 ? undefined : `${done} of ${activities.length} activities done so far`;
}

export function FinishBar() {
  const editor = useSessionEditor();
  const finish = useFinish();
  const note = () => {
    const field = document.getElementById(NOTES_ID);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  };
  const end = () => {
    finish(suggestionFor(editor));
    // When the card has taken its new form.
    requestAnimationFrame(() => document.getElementById(FEEDBACK_ID)?.scrollIntoView({ block: "start" }));
  };
  return (
    <div className={styles.finishBar}>
      <Button variant="default" onClick={note} leftSection={<IconNote size={15} stroke={1.6} aria-hidden />}>
        Note
      </Button>
      <PauseButton />
      <Button onClick={end} leftSection={<IconCheck size={15} stroke={1.6} aria-hidden />}>
        Finish
      </Button>
    </div>
  );
}
