/** The chord that is asked, and everything that belongs to it: its time, its shape, the keys to answer on. */

import { Button } from "@mantine/core";
import { IconEye, IconEyeOff, IconVolume } from "@tabler/icons-react";
import { AttemptBar } from "@/disciplines/music/attempt-bar";
import { ChordName } from "@/disciplines/music/chord-name";
import { ShapeView } from "@/disciplines/music/shape-view";
import { SignText } from "@/disciplines/music/sign-text";
import { bassOf, type Prompt } from "@/disciplines/music/theory";
import type { ChordRun } from "@/disciplines/music/use-chord-run";
import type { Play } from "@/disciplines/music/use-play";
import { sayInversion, writeKey, writeNote } from "@/disciplines/music/words";
import type { DrillRun } from "@/drills/use-drill-run";
import { useNow } from "@/lib/use-now";
import styles from "./run.module.css";

export type ChordStageProps = {
  run: DrillRun;
  drill: ChordRun;
  play: Play;
  isShapeShown: boolean;
  toggleShape: () => void;
  hear: () => void;
  isBassAsked: boolean;
};

export function ChordStage({ run, drill, play, isShapeShown, toggleShape, hear, isBassAsked }: ChordStageProps) {
  const { setup, prompt, state, results, next } = drill;
  if (!prompt || !state) {
    const said = state ? `${writeKey(state.queue[0] ?? "")} is not known here. Skip it.` : "Nothing to ask. Finish it.";
    return <p className={styles.page}>{said}</p>;
  }
  const isScale = prompt.kind === "scale";
  const isPiano = setup.answer_by === "piano";
  const Eye = isShapeShown ? IconEyeOff : IconEye;
  return (
    <div className={styles.page}>
      <p className={styles.count}>
        {isScale ? "scale" : "chord"} {results.length + 1}
      </p>
      <ChordName name={prompt.key} />
      <p className={styles.sub}>{saySub(prompt, isBassAsked, setup)}</p>
      <Attempt run={run} drill={drill} />
      <p className={styles.wrong} role="status">
        {sayState(state.attempts, isScale ? play.place : 0)}
      </p>
      <ShapeView {...{ prompt, setup, play, isShown: isShapeShown }} />
      <div className={styles.tools}>
        {setup.shape !== "none" && (
          <Tool
            Icon={Eye}
            label={isShapeShown ? "Hide shape" : "Show shape"}
            keyName={isPiano ? null : "h"}
            onPress={toggleShape}
          />
        )}
        <Tool
          Icon={IconVolume}
          label={isScale ? "Hear the scale" : "Hear the chord"}
          keyName={isPiano ? null : "k"}
          onPress={hear}
        />
      </div>
      <ol className={styles.next} aria-label="Next">
        <li aria-hidden>Next</li>
        {next.slice(0, 3).map((key, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one prompt can come twice
          <li key={place}>
            <SignText>{writeKey(key)}</SignText>
          </li>
        ))}
      </ol>
    </div>
  );
}

function saySub(prompt: Prompt, isBassAsked: boolean, { shape, strings }: ChordRun["setup"]) {
  if (prompt.kind === "scale") return "upwards, to the octave";
  const place = `${sayInversion(prompt.inversion)}${isBassAsked ? `, ${writeNote(bassOf(prompt))} lowest` : ""}`;
  return (
    <SignText>
      {shape === "guitar" && strings !== "any" ? `${place} · strings ${strings.replace("-", "–")}` : place}
    </SignText>
  );
}

/** What is worth saying besides: wrong attempts, or how far a scale is. */
function sayState(attempts: number, place: number): string {
  const said = attempts > 0 ? `${attempts} wrong so far` : "";
  return [said, place > 0 ? `${place} ${place === 1 ? "note" : "notes"} right` : ""].filter(Boolean).join(" · ");
}

function Attempt({ run, drill: { state, meanSeconds } }: Pick<ChordStageProps, "run" | "drill">) {
  const now = useNow(100, run.phase === "running");
  const seconds = run.elapsed(now) - (state?.asked_ms ?? 0) / 1000;
  return <AttemptBar seconds={Math.max(0, seconds)} meanSeconds={meanSeconds} />;
}

type ToolProps = { Icon: typeof IconEye; label: string; keyName: string | null; onPress: () => void };

function Tool({ Icon, label, keyName, onPress }: ToolProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<Icon size={15} stroke={1.6} aria-hidden />}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {label}
      {keyName && <kbd>{keyName}</kbd>}
    </Button>
  );
}
