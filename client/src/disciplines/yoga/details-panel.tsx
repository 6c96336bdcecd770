/** The poses of a session on its page: held, left out, and ticked by hand where the player was not there. */

import { Card } from "@/components/ui/card";
import { PoseList } from "@/disciplines/yoga/pose-list";
import { doneCount, readPoses } from "@/disciplines/yoga/poses";
import { tickPose } from "@/disciplines/yoga/tick-pose";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import styles from "./yoga.module.css";

export function YogaDetails() {
  const editor = useSessionEditor();
  const poses = useEditorValue((view) => readPoses(view.draft.attributes.details));
  if (poses.length === 0) return null;
  return (
    <Card title="Poses" sub={`${doneCount(poses)} of ${poses.length} held`}>
      <div className={styles.held}>
        <PoseList poses={poses} isOver onTick={(index) => tickPose(editor, index)} />
      </div>
    </Card>
  );
}
