/** Drawing: the figure as large as possible, the time left, nothing between. */

import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlus,
} from "@tabler/icons-react";
import { DrawingSide } from "@/disciplines/drawing/drawing-side";
import { DrawingStage } from "@/disciplines/drawing/drawing-stage";
import { readSetup, sayFigures } from "@/disciplines/drawing/setup-model";
import { useDrawing } from "@/disciplines/drawing/use-drawing";
import { DrillControls } from "@/drills/drill-controls";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import type { DrillRun } from "@/drills/use-drill-run";
import { useWakeLock } from "@/practice/use-wake-lock";

export function DrawingRun({ run }: { run: DrillRun }) {
  const drawing = useDrawing(run);
  const setup = readSetup(run.details);
  const { moment, look } = drawing;
  const isRunning = run.phase === "running";
  useWakeLock(isRunning);
  useDrillKeys({
    " ": run.toggle,
    ArrowRight: drawing.next,
    ArrowLeft: drawing.previous,
    "+": drawing.more,
    k: drawing.keep,
    f: drawing.flip,
    b: look.toggleGrey,
    g: look.toggleGrid,
    h: look.toggleTime,
    Escape: run.leave,
  });
  return (
    <DrillFrame
      discipline="drawing"
      title={run.session?.name ?? ""}
      sub={sayFigures(setup)}
      onLeave={run.leave}
      onFinish={drawing.finish}
      sideLabel="This session"
      side={<DrawingSide run={run} drawing={drawing} setup={setup} />}
      foot={
        <DrillControls
          before={[
            {
              label: "Previous",
              Icon: IconPlayerSkipBack,
              onPress: drawing.previous,
              isOff: moment.index === 0,
              keyName: "←",
            },
          ]}
          main={{
            label: isRunning ? "Pause" : "Go on",
            Icon: isRunning ? IconPlayerPause : IconPlayerPlay,
            onPress: run.toggle,
            keyName: "Space",
          }}
          after={[
            {
              label: "30 s more",
              Icon: IconPlus,
              onPress: drawing.more,
              isOff: moment.limit === null || moment.isBreak,
              keyName: "+",
            },
            { label: "Next", Icon: IconPlayerSkipForward, onPress: drawing.next, keyName: "→" },
          ]}
        />
      }
    >
      <DrawingStage run={run} drawing={drawing} setup={setup} />
    </DrillFrame>
  );
}
