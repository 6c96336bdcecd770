/** Choose a sequence, or go on with the one that runs. */

import { useRef } from "react";
import { ChoosePage } from "@/disciplines/yoga/choose-page";
import { beginDetails, clockAt, endDetails, pickUp } from "@/disciplines/yoga/player-model";
import { PlayerPage } from "@/disciplines/yoga/player-page";
import { PosePicture } from "@/disciplines/yoga/pose-picture";
import { type Choices, useChoices } from "@/disciplines/yoga/use-choices";
import { DrillFrame } from "@/drills/drill-frame";
import { Interrupted } from "@/drills/interrupted";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { type DrillRun, useDrillRun } from "@/drills/use-drill-run";
import styles from "./yoga.module.css";

export function YogaDrill() {
  const choices = useChoices();
  const latest = useRef(choices);
  latest.current = choices;
  const prepare = (setup: Parameters<typeof beginDetails>[0]) => beginDetails(setup, latest.current);
  // Getting ready for the first pose is the count-in.
  const run = useDrillRun("yoga", { prepare, hasNoCountIn: true });
  if (run.phase === "loading" || run.phase === "finished") return null;
  if (run.phase === "interrupted") return <InterruptedPage run={run} choices={choices} />;
  if (run.phase === "running" || run.phase === "paused") return <PlayerPage run={run} choices={choices} />;
  return <ChoosePage run={run} choices={choices} />;
}

function InterruptedPage({ run, choices }: { run: DrillRun; choices: Choices }) {
  useDrillKeys({ Escape: run.leave });
  const { pose, poses, place } = clockAt(run.details, run.elapsed());
  const said = `pose ${Math.min(place.index + 1, poses.length)} of ${poses.length}`;
  const at = run.elapsed();
  const goOn = () => {
    run.change((known) => pickUp(known, at, choices), "Went on.");
    run.goOn();
  };
  const finish = () => run.finish(undefined, (known) => endDetails(pickUp(known, at, choices), at, choices));
  return (
    <DrillFrame discipline="yoga" title={run.session?.name ?? "Yoga"} onLeave={run.leave}>
      <Interrupted run={{ ...run, goOn }} said={said} onFinish={finish}>
        {pose && (
          <div className={styles.left}>
            <PosePicture pose={pose} />
          </div>
        )}
      </Interrupted>
    </DrillFrame>
  );
}
