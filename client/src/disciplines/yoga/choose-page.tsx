/** Which sequence today; the one played last is chosen already, so starting is one tap. */

import { useNavigate, useSearchParams } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { ErrorPanel } from "@/components/ui/error-panel";
import { ChoicesFields } from "@/disciplines/yoga/choices-fields";
import { ChosenSequence } from "@/disciplines/yoga/chosen-sequence";
import { PosePicture } from "@/disciplines/yoga/pose-picture";
import { SequencePicks } from "@/disciplines/yoga/sequence-picks";
import { sequenceSeconds, useSequences } from "@/disciplines/yoga/sequences";
import type { Choices } from "@/disciplines/yoga/use-choices";
import { usePlay } from "@/disciplines/yoga/use-play";
import { DrillFrame } from "@/drills/drill-frame";
import { StartButton } from "@/drills/start-button";
import { useDrillKeys } from "@/drills/use-drill-keys";
import type { DrillRun } from "@/drills/use-drill-run";
import { VolumeControl } from "@/drills/volume";
import { saySetupTime } from "@/drills/words";
import { useIsPhone } from "@/lib/use-phone";
import styles from "./yoga.module.css";

export type ChoosePageProps = { run: DrillRun; choices: Choices };

export function ChoosePage({ run, choices }: ChoosePageProps) {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const [address, setAddress] = useSearchParams();
  const sequences = useSequences();
  const play = usePlay(run, choices.readySeconds);
  const all = [...sequences.own, ...sequences.shipped];
  const chosen = all.find(({ id }) => id === address.get("sequence")) ?? all[0] ?? null;
  const leave = () => void navigate("/drills");
  const canStart = chosen !== null && run.phase !== "count-in";
  const start = () => {
    if (canStart) void play(chosen);
  };
  useDrillKeys({ Escape: leave, Enter: start });
  const drawn = chosen?.poses.find(({ pose }) => pose !== null && !QUIET.includes(pose)) ?? chosen?.poses[0];
  const setting = (
    <>
      <ChoicesFields choices={choices} />
      <VolumeControl />
    </>
  );
  return (
    <DrillFrame
      discipline="yoga"
      title="Yoga"
      onLeave={leave}
      foot={
        <div className={styles.start}>
          {!isPhone && setting}
          <StartButton isDisabled={!canStart} onPress={start}>
            {chosen ? `Start, ${saySetupTime(sequenceSeconds(chosen, choices.readySeconds))}` : "Start"}
          </StartButton>
        </div>
      }
    >
      <div className={styles.choose}>
        <SequencePicks
          sequences={sequences}
          chosen={chosen?.id ?? null}
          readySeconds={choices.readySeconds}
          onChoose={(id) => setAddress({ sequence: id }, { replace: true })}
        />
        {chosen && (
          <ChosenSequence sequence={chosen}>
            {isPhone && <div className={styles.setting}>{setting}</div>}
          </ChosenSequence>
        )}
        {chosen && <aside className={styles.preview}>{drawn && <PosePicture pose={drawn} />}</aside>}
        {!chosen && sequences.error !== null && (
          <ErrorPanel title="The sequences did not load." detail={sayNotLoaded(sequences.error)} />
        )}
        {!chosen && sequences.error === null && !sequences.isLoading && (
          <p className={styles.hint}>No sequence yet. Build one: a few poses, and how long to hold each.</p>
        )}
      </div>
    </DrillFrame>
  );
}

/** Poses that say little about a sequence. */
const QUIET: readonly string[] = ["mountain", "easy_seat", "corpse", "childs_pose"];
