/** The figure with the time beside it; in a break only the time. */

import { useEffect, useRef } from "react";
import { FolderGate } from "@/disciplines/drawing/folder-gate";
import { ImageDots } from "@/disciplines/drawing/image-dots";
import type { DrawingSetup } from "@/disciplines/drawing/setup-model";
import { SubjectView, type SubjectViewProps } from "@/disciplines/drawing/subject-view";
import type { Drawing } from "@/disciplines/drawing/use-drawing";
import { useKeptFolder } from "@/disciplines/drawing/use-kept-folder";
import { Ring } from "@/drills/ring";
import type { DrillRun } from "@/drills/use-drill-run";
import { formatClock } from "@/lib/time";
import styles from "./run.module.css";

export type DrawingStageProps = { run: DrillRun; drawing: Drawing; setup: DrawingSetup };

/** What is left is said as it is read: 0:01 until it is over. */
const sayLeft = (seconds: number) => formatClock(Math.ceil(seconds));

export function DrawingStage({ run, drawing, setup }: DrawingStageProps) {
  const { moment, look, isFlipped, turn, light } = drawing;
  const kept = useKeptFolder(setup.source === "pictures");
  const { subject } = moment;
  const isThere = typeof subject === "string" && kept.folder?.pictures.some(({ name }) => name === subject);
  if (setup.source === "pictures" && !isThere) return <FolderGate {...{ run, setup, kept, subject }} />;
  if (moment.isBreak) return <Break drawing={drawing} />;
  return (
    <div className={styles.stage} data-paused={run.phase === "paused"}>
      <div className={styles.figure}>
        {subject !== null && (
          <Seen
            drawing={drawing}
            {...{ subject, setup, turn, light, isFlipped }}
            next={drawing.nextSubject}
            isGrey={look.isGrey}
            hasGrid={look.hasGrid}
          />
        )}
      </div>
      <div className={styles.ring} data-over={typeof subject === "string"}>
        <Time drawing={drawing} isPaused={run.phase === "paused"} />
      </div>
      <ImageDots index={moment.index} count={moment.count} />
    </div>
  );
}

/** Tells the run what is seen: only that has time. */
function Seen({ drawing: { see }, ...view }: SubjectViewProps & { drawing: Drawing }) {
  const told = useRef(see);
  told.current = see;
  useEffect(() => () => told.current(null), []);
  return <SubjectView {...view} onReady={() => see(view.subject)} />;
}

function Time({ drawing: { moment, look }, isPaused }: { drawing: Drawing; isPaused: boolean }) {
  const { left, limit, spent, index, count } = moment;
  const place = `image ${index + 1} of ${count}${isPaused ? " · paused" : ""}`;
  if (look.isTimeHidden) return <span className={styles.place}>{place}</span>;
  const shown = left === null ? formatClock(spent) : sayLeft(left);
  return (
    <Ring
      share={left === null || !limit ? 0 : left / limit}
      label={left === null ? shown : `${shown} left`}
      color="var(--d-drawing)"
      said={place}
      isQuiet={isPaused}
    >
      {shown}
    </Ring>
  );
}

function Break({ drawing: { moment, next } }: { drawing: Drawing }) {
  const { left, limit, index, count } = moment;
  return (
    <button type="button" className={styles.break} onClick={next}>
      <Ring share={limit && left !== null ? left / limit : 0} label={`Break, ${sayLeft(left ?? 0)} left`} isQuiet>
        {sayLeft(left ?? 0)}
      </Ring>
      <b>Break</b>
      <span>
        image {index + 1} of {count} comes next · tap to begin now
      </span>
    </button>
  );
}
