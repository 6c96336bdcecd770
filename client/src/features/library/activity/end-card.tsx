/** The end of an activity: deleted where nothing hangs on it, archived where something does, and why. */

import { Button } from "@mantine/core";
import { useNavigate } from "react-router";
import { Card } from "@/components/ui/card";
import { useActivity } from "@/features/library/activity/activity-context";
import { sayTimes, useActivityActions } from "@/features/library/activity-writes";
import styles from "./activity.module.css";

export function EndCard() {
  const { view, draft } = useActivity();
  const { archive, remove } = useActivityActions();
  const navigate = useNavigate();
  const activity = { ...view.row, ...draft };
  const count = view.row.session_count;
  const leave = async () => {
    if (await remove(activity)) void navigate("/library?tab=activities");
  };
  return (
    <Card>
      <p className={styles.hint}>
        {draft.archived
          ? "Archived: it is not offered any more. What was recorded stays."
          : count > 0
            ? `Practised ${sayTimes(count)}, so it is archived, not deleted: not offered any more, and nothing recorded is lost.`
            : "Never practised: it can be deleted and leaves nothing behind."}
      </p>
      <div className={styles.endActions}>
        {(draft.archived || count > 0) && (
          <Button variant="default" size="xs" onClick={() => void archive(activity)}>
            {draft.archived ? "Bring back" : "Archive"}
          </Button>
        )}
        {count === 0 && (
          <Button variant="default" size="xs" onClick={() => void leave()}>
            Delete
          </Button>
        )}
      </div>
    </Card>
  );
}
