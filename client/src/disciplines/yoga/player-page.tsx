/** The player: read from a mat, worked by a foot. */

import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlus,
} from "@tabler/icons-react";
import { PlayerSide } from "@/disciplines/yoga/player-side";
import { PlayerStage } from "@/disciplines/yoga/player-stage";
import { plannedSeconds } from "@/disciplines/yoga/poses";
import { countPoses } from "@/disciplines/yoga/sequences";
import type { Choices } from "@/disciplines/yoga/use-choices";
import { useLastHolds } from "@/disciplines/yoga/use-last-holds";
import { type Player, usePlayer } from "@/disciplines/yoga/use-player";
import { DrillControls } from "@/drills/drill-controls";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import type { DrillRun } from "@/drills/use-drill-run";
import { VolumeControl } from "@/drills/volume";
import { formatClock, formatDuration } from "@/lib/time";
import { useWakeLock } from "@/practice/use-wake-lock";
import styles from "./yoga.module.css";

export type PlayerPageProps = { run: DrillRun; choices: Choices };

export function PlayerPage({ run, choices }: PlayerPageProps) {
  const player = usePlayer(run, choices);
  const lastHolds = useLastHolds(run.session?.setup_key ?? null);
  useWakeLock(run.phase === "running");
  const { clock, elapsedSeconds, toggle, back, skip, more, beginHold } = player;
  const isReady = clock.phase === "ready";
  useDrillKeys({
    " ": toggle,
    Enter: isReady ? beginHold : undefined,
    ArrowLeft: back,
    ArrowRight: skip,
    "+": more,
    Escape: run.leave,
  });
  const planned = plannedSeconds(clock.poses, choices.readySeconds);
  return (
    <DrillFrame
      discipline="yoga"
      title={run.session?.name.trim() || "Yoga"}
      sub={`${countPoses(clock.poses)} · ${formatDuration(planned)}`}
      clock={
        <span className={styles.total}>
          <b>{formatClock(elapsedSeconds)}</b> of {formatClock(planned)}
        </span>
      }
      onLeave={run.leave}
      onFinish={player.finish}
      side={
        <div className={styles.side}>
          <PlayerSide player={player} />
          <VolumeControl />
        </div>
      }
      sideLabel="Sequence, voice and bell"
      foot={<Controls player={player} />}
    >
      <PlayerStage player={player} lastHolds={lastHolds} />
    </DrillFrame>
  );
}

function Controls({ player: { isPaused, toggle, back, more, skip } }: { player: Player }) {
  const main = isPaused
    ? { label: "Go on", Icon: IconPlayerPlay, onPress: toggle, keyName: "Space" }
    : { label: "Pause", Icon: IconPlayerPause, onPress: toggle, keyName: "Space" };
  return (
    <DrillControls
      main={main}
      before={[{ label: "Back", Icon: IconPlayerSkipBack, onPress: back, keyName: "←" }]}
      after={[
        { label: "15 s more", Icon: IconPlus, onPress: more, keyName: "+" },
        { label: "Skip", Icon: IconPlayerSkipForward, onPress: skip, keyName: "→" },
      ]}
    />
  );
}
