/** The poses of a sequence one below the other, what is held ticked and what is on tinted. */

import { Checkbox } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { PoseThumb } from "@/disciplines/yoga/pose-thumb";
import { type Pose, sayPose } from "@/disciplines/yoga/poses";
import { formatClock } from "@/lib/time";
import styles from "./yoga.module.css";

export type PoseListProps = {
  poses: readonly Pose[];
  current?: number;
  /** Say how long each was held, beside how long it was to be. */
  isOver?: boolean;
  /** Say of a pose by hand that it was kept, or not. */
  onTick?: (index: number) => void;
};

export function PoseList({ poses, current, isOver = false, onTick }: PoseListProps) {
  const now = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current !== undefined) now.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ol className={styles.poses} data-ticks={onTick !== undefined}>
      {poses.map((pose, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a pose can come twice; its place tells it
          key={index}
          ref={index === current ? now : undefined}
          aria-current={index === current ? "step" : undefined}
          data-done={pose.done}
        >
          <PoseThumb pose={pose} />
          <span className={styles.poseName}>{pose.name || "Unnamed pose"}</span>
          <span className={styles.poseSide}>{pose.side}</span>
          <span className={styles.poseTime}>{isOver ? <Held pose={pose} /> : formatClock(pose.hold_seconds)}</span>
          <span className={styles.poseTick}>
            {onTick ? (
              <Checkbox
                size="xs"
                color="var(--d-yoga)"
                aria-label={`Kept ${sayPose(pose)}`}
                checked={pose.done}
                onChange={() => onTick(index)}
              />
            ) : (
              pose.done && <IconCheck size={15} stroke={1.6} role="img" aria-label="held" />
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** "0:42 of 1:00" where it was not the whole hold. */
function Held({ pose }: { pose: Pose }) {
  const planned = formatClock(pose.hold_seconds);
  if (pose.held_seconds === null) return <span className={styles.notHeld}>{pose.done ? "kept" : "left out"}</span>;
  const held = formatClock(pose.held_seconds);
  return held === planned ? held : `${held} of ${planned}`;
}
