/** Setting up the chord and scale drill. */

import { Button } from "@mantine/core";
import { IconChartBar, IconMetronome } from "@tabler/icons-react";
import { useMemo } from "react";
import { Link } from "react-router";
import { ChordName } from "@/disciplines/music/chord-name";
import { type MusicSetup, readSetup } from "@/disciplines/music/details";
import { SetupForm } from "@/disciplines/music/setup-form";
import { ShapeView } from "@/disciplines/music/shape-view";
import { listPrompts, type Prompt } from "@/disciplines/music/theory";
import { nameOf } from "@/disciplines/music/words";
import { FilesUnder } from "@/drills/files-under";
import { SetupPage } from "@/drills/setup-page";
import type { DrillRun } from "@/drills/use-drill-run";
import { useSetup } from "@/drills/use-setup";
import { plural } from "@/lib/numbers";
import styles from "./setup.module.css";

export type MusicSetupPageProps = { run: Pick<DrillRun, "start"> };

const read = (details: Parameters<typeof readSetup>[0]): MusicSetup => readSetup(details);

export function MusicSetupPage({ run }: MusicSetupPageProps) {
  const setup = useSetup("music", read);
  const { value } = setup;
  const prompts = useMemo(() => listPrompts(value), [value]);
  return (
    <SetupPage
      discipline="music"
      heading="Chords and scales"
      run={run}
      setup={setup}
      describe={(now) => ({
        name: nameOf(now),
        sessionType: now.mode === "scales" ? "SCALES" : "CHORDS",
        seconds: now.duration_minutes === null ? null : now.duration_minutes * 60,
      })}
      preview={<Preview setup={value} prompts={prompts} />}
      canStart={prompts.length > 0}
      whyNot="Choose at least one kind and one root."
    >
      <SetupForm value={value} change={setup.change}>
        <FilesUnder setup={setup} />
      </SetupForm>
      <nav className={styles.links} aria-label="Also here">
        <Button
          component={Link}
          to="/drills/music/progress"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconChartBar size={15} stroke={1.6} aria-hidden />}
        >
          Progress
        </Button>
        <Button
          component={Link}
          to="/drills/music/metronome"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconMetronome size={15} stroke={1.6} aria-hidden />}
        >
          Metronome alone
        </Button>
      </nav>
    </SetupPage>
  );
}

function Preview({ setup, prompts }: { setup: MusicSetup; prompts: readonly Prompt[] }) {
  const sample = prompts[Math.floor(prompts.length / 3)];
  if (!sample) return null;
  return (
    <div className={styles.preview}>
      <ChordName name={sample.key} isSmall />
      <ShapeView prompt={sample} setup={{ ...setup, answer_by: "tap" }} isShown isSmall />
      <p>
        {plural(prompts.length, setup.mode === "scales" ? "scale" : "chord")} to ask. The slow ones come more often, and
        none comes twice in a row.
      </p>
    </div>
  );
}
