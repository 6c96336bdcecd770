/** What is seen from the mat: the pose, the time left, its name and one cue; the next pose small. */

import { HoldClock } from "@/disciplines/yoga/hold-clock";
import { fillOf } from "@/disciplines/yoga/player-model";
import { PosePicture } from "@/disciplines/yoga/pose-picture";
import { PoseStrip } from "@/disciplines/yoga/pose-strip";
import { PoseThumb } from "@/disciplines/yoga/pose-thumb";
import { sayPose } from "@/disciplines/yoga/poses";
import { SideMark } from "@/disciplines/yoga/side-mark";
import type { Player } from "@/disciplines/yoga/use-player";
import { formatClock } from "@/lib/time";
import styles from "./yoga.module.css";

export type PlayerStageProps = { player: Player; lastHolds: readonly (number | null)[] };

export function PlayerStage({ player: { clock, isPaused, beginHold }, lastHolds }: PlayerStageProps) {
  const { pose, poses, place, next } = clock;
  if (!pose) return null;
  return (
    <div className={styles.stage} data-phase={clock.phase}>
      <PoseStrip
        parts={poses.map((one, index) => ({ seconds: one.hold_seconds, fill: fillOf(clock, index) }))}
        current={place.index}
      />
      <HoldClock clock={clock} isPaused={isPaused} lastSeconds={lastHolds[place.index] ?? null} onBegin={beginHold} />
      <PosePicture pose={pose} next={next} />
      <div className={styles.now}>
        <h2 className={styles.name}>
          {pose.name || "Unnamed pose"} <SideMark pose={pose} poses={poses} />
        </h2>
        {pose.cue !== "" && <p className={styles.cue}>{pose.cue}</p>}
      </div>
      {next ? (
        <div className={styles.next}>
          <PoseThumb pose={next} />
          <p>
            <small>Next</small>
            <b>{sayPose(next)}</b>
            <small>{formatClock(next.hold_seconds)}</small>
          </p>
        </div>
      ) : (
        <p className={styles.next}>
          <small>The last pose</small>
        </p>
      )}
    </div>
  );
}
