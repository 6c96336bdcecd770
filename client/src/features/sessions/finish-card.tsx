/** Finish: at the side on the desk, at the bottom on the phone. */

import { Button } from "@mantine/core";
import { IconCheck, IconNote } from "@tabler/icons-react";
import { Card } from "@/components/ui/card";
import { useEditor } from "@/features/sessions/editor-context";
import { useFinish } from "@/features/sessions/use-finish";
import styles from "./session.module.css";

const NOTES_ID = "session-notes";

export { NOTES_ID };

export function FinishCard() {
  const { view } = useEditor();
  const finish = useFinish();
  const activities = view.draft.attributes.sections.flatMap((section) => section.activities);
  const done = activities.filter((activity) => activity.completed).length;
  const sub = activities.length === 0 ? undefined : `${done} of ${activities.length} activities done so far`;
  return (
    <Card title="Finish" sub={sub} className={styles.finishCard}>
      <Button
        fullWidth
        leftSection={<IconCheck size={15} stroke={1.6} aria-hidden />}
        onClick={() => finish("COMPLETED")}
      >
        Finish session
      </Button>
    </Card>
  );
}

export function FinishBar() {
  const finish = useFinish();
  const note = () => {
    const field = document.getElementById(NOTES_ID);
    field?.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.finishBar}>
      <Button variant="default" onClick={note} leftSection={<IconNote size={15} stroke={1.6} aria-hidden />}>
        Note
      </Button>
      <Button onClick={() => finish("COMPLETED")} leftSection={<IconCheck size={15} stroke={1.6} aria-hidden />}>
        Finish
      </Button>
    </div>
  );
}
