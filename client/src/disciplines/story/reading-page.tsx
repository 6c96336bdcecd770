/** Reading: always dark, the sentence that is read is the lightest, the rest keeps quiet. */

import { ActionIcon, Button } from "@mantine/core";
import { IconChevronDown, IconMoon } from "@tabler/icons-react";
import { useState } from "react";
import { ReadingFoot, sayPlace } from "@/disciplines/story/reading-foot";
import { saySleep } from "@/disciplines/story/reading-model";
import { ReadingText } from "@/disciplines/story/reading-text";
import { useQuiet } from "@/disciplines/story/use-quiet";
import { useReading } from "@/disciplines/story/use-reading";
import { Interrupted } from "@/drills/interrupted";
import { useDrillKeys } from "@/drills/use-drill-keys";
import type { DrillRun } from "@/drills/use-drill-run";
import { useWakeLock } from "@/practice/use-wake-lock";
import styles from "./reading.module.css";

const DIMMED = 0.7;
const ASLEEP = 0.15;

export function ReadingPage({ run }: { run: DrillRun }) {
  const [light, setLight] = useState(run.details.is_dimmed === false ? 1 : DIMMED);
  const [volume, setVolume] = useState(0.8);
  const aloud = useReading(run, volume);
  const isQuiet = useQuiet();
  useWakeLock(run.phase === "running");
  useDrillKeys({
    " ": aloud.isOver ? () => run.finish() : aloud.toggle,
    ArrowDown: () => aloud.go(aloud.index + 1),
    ArrowUp: () => aloud.go(aloud.index - 1),
    ArrowLeft: aloud.again,
    ArrowRight: aloud.scene,
    "+": aloud.more,
    Escape: run.leave,
  });
  const name = run.session?.name.trim() || "Tonight's story";
  return (
    <article className={styles.page} data-theme="dark" aria-label={name}>
      <header className={styles.head} data-quiet={isQuiet}>
        <ActionIcon variant="subtle" color="gray" size={44} onClick={run.leave} aria-label="Back" title="Back (Esc)">
          <IconChevronDown size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
        <h1>{name}</h1>
        <span className={styles.sleep}>
          {aloud.sleepSeconds !== null && <IconMoon size={15} stroke={1.6} aria-hidden />}
          {saySleep(aloud.sleepSeconds, aloud.elapsed)}
        </span>
        {!aloud.isOver && (
          <Button variant="subtle" color="gray" className={styles.finish} onClick={() => run.finish()}>
            Finish
          </Button>
        )}
      </header>
      {run.phase === "interrupted" ? (
        <Interrupted run={{ ...run, goOn: aloud.isAsleep ? aloud.more : run.goOn }} said={sayPlace(aloud)} />
      ) : (
        <div className={styles.light} style={{ opacity: aloud.isAsleep ? ASLEEP : light }}>
          {aloud.isOver ? <p className={styles.night}>The end. Good night.</p> : <ReadingText aloud={aloud} />}
        </div>
      )}
      {run.phase !== "interrupted" && (
        <ReadingFoot
          run={run}
          aloud={aloud}
          isQuiet={isQuiet}
          light={light}
          voice={volume}
          onLight={setLight}
          onVoice={setVolume}
        />
      )}
    </article>
  );
}
