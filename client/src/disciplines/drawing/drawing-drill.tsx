/** The drawing drill: its set-up, its count-in, its run, or what was interrupted. */

import { useState } from "react";
import { DrawingRun } from "@/disciplines/drawing/drawing-run";
import { DrawingSetup } from "@/disciplines/drawing/drawing-setup";
import { freshSeed } from "@/disciplines/drawing/pool";
import { momentAt } from "@/disciplines/drawing/run-model";
import { endRun, settle } from "@/disciplines/drawing/run-steps";
import { readSetup } from "@/disciplines/drawing/setup-model";
import { useKeptFolder } from "@/disciplines/drawing/use-kept-folder";
import { useQueue } from "@/disciplines/drawing/use-queue";
import { CountInView } from "@/drills/count-in";
import { DrillFrame } from "@/drills/drill-frame";
import { Interrupted } from "@/drills/interrupted";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { type DrillRun, useDrillRun } from "@/drills/use-drill-run";

export function DrawingDrill() {
  /** The figure of the preview, which is drawn first. */
  const [seed, setSeed] = useState(freshSeed);
  const run = useDrillRun("drawing", { prepare: useQueue(seed) });
  if (run.phase === "loading" || run.phase === "finished") return null;
  if (run.phase === "setup") return <DrawingSetup run={run} seed={seed} onAnother={() => setSeed(freshSeed())} />;
  if (run.phase === "count-in" || run.phase === "interrupted") return <Waiting run={run} />;
  return <DrawingRun run={run} />;
}

/** Before it begins, and before it goes on. */
function Waiting({ run }: { run: DrillRun }) {
  const second = run.elapsed();
  const { index, count } = momentAt(settle(run.details, second).details, second);
  useKeptFolder(readSetup(run.details).source === "pictures");
  useDrillKeys({ Escape: run.leave, " ": run.phase === "interrupted" ? run.goOn : run.beginNow });
  return (
    <DrillFrame discipline="drawing" title={run.session?.name ?? "Drawing drill"} onLeave={run.leave}>
      {run.phase === "count-in" ? (
        <CountInView run={run} said={count > 0 ? `image 1 of ${count}` : undefined} />
      ) : (
        <Interrupted
          run={run}
          said={`image ${index + 1} of ${count}`}
          onFinish={() => run.finish(undefined, (details) => endRun(details, run.elapsed()))}
        />
      )}
    </DrillFrame>
  );
}
