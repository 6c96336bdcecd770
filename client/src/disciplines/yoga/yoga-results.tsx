/** What came of it: the poses with how long each was held. */

import type { Details } from "@/disciplines/contract";
import { PoseList } from "@/disciplines/yoga/pose-list";
import { freshPose, readPoses } from "@/disciplines/yoga/poses";
import { figuresFor } from "@/disciplines/yoga/results-model";
import { tickPose } from "@/disciplines/yoga/tick-pose";
import { ResultsPage } from "@/drills/results-page";
import styles from "./yoga.module.css";

/** What "Again" begins with. */
function planOf({ run: _run, ...details }: Details): Details {
  return { ...details, poses: readPoses(details).map(freshPose) };
}

export function YogaResults() {
  return (
    <ResultsPage
      discipline="yoga"
      plan={planOf}
      figures={({ details, last, best }) => figuresFor(readPoses(details), last, best)}
      chartKey="held_seconds"
      doneHead="What you held"
    >
      {({ details, editor }) => (
        <div className={styles.held}>
          <PoseList poses={readPoses(details)} isOver onTick={(index) => tickPose(editor, index)} />
        </div>
      )}
    </ResultsPage>
  );
}
