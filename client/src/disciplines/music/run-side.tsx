/** The panel beside a running drill: its figures, each chord so far, the metronome, what listens. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { runsQuery } from "@/api/queries";
import { ByChord } from "@/disciplines/music/by-chord";
import { figuresOf, rowsOf } from "@/disciplines/music/figures";
import { sayHeard, sayMicrophone, sayMidi } from "@/disciplines/music/listening";
import { MetronomePanel } from "@/disciplines/music/metronome-panel";
import { SignText } from "@/disciplines/music/sign-text";
import type { ChordRun } from "@/disciplines/music/use-chord-run";
import type { Metronome } from "@/disciplines/music/use-metronome";
import type { Microphone } from "@/disciplines/music/use-microphone";
import type { Midi } from "@/disciplines/music/use-midi";
import { Panel } from "@/drills/panel";
import type { DrillRun } from "@/drills/use-drill-run";
import styles from "./run.module.css";

export type RunSideProps = {
  run: DrillRun;
  drill: ChordRun;
  metronome: Metronome;
  midi: Midi;
  microphone: Microphone;
};

export function RunSide({ run, drill, metronome, midi, microphone }: RunSideProps) {
  const rows = rowsOf(drill.results, "chord");
  const isScales = drill.setup.mode === "scales";
  return (
    <>
      <Figures run={run} drill={drill} />
      {drill.setup.answer_by === "midi" && <MidiPanel midi={midi} />}
      {rows.length > 0 && (
        <Panel title={isScales ? "By scale" : "By chord"}>
          <ByChord
            label={isScales ? "By scale" : "By chord"}
            head={isScales ? "Scale" : "Chord"}
            rows={rows.slice(0, 12)}
            current={drill.prompt?.key ?? null}
          />
        </Panel>
      )}
      <MetronomePanel metronome={metronome} hasKey={drill.setup.answer_by !== "piano"} />
      <MicrophonePanel microphone={microphone} drill={drill} />
    </>
  );
}

function Figures({ run, drill: { results, setup } }: Pick<RunSideProps, "run" | "drill">) {
  const isScales = setup.mode === "scales";
  const { chords, accuracy, effective } = figuresOf(results);
  const setupKey = run.session?.setup_key ?? null;
  const { data } = useQuery({
    ...runsQuery("music", { setup_key: setupKey ?? "", limit: 1 }),
    enabled: setupKey !== null,
  });
  const last = data?.items[0]?.values.total_chords;
  const figures: readonly (readonly [string, string])[] = [
    [isScales ? "Scales" : "Chords", String(chords)],
    ["Right", accuracy === null ? "–" : `${Math.round(accuracy)} %`],
    ["Effective", String(effective)],
    ["Last time", last === undefined ? "–" : String(last)],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function MidiPanel({ midi: { state, names, connect } }: { midi: Midi }) {
  const isAsking = state === "off" || state === "refused";
  return (
    <Panel title="MIDI keyboard">
      <p className={styles.hint}>{sayMidi(state, names)}</p>
      {isAsking && (
        <Button size="xs" variant="default" onClick={connect}>
          Connect
        </Button>
      )}
    </Panel>
  );
}

function MicrophonePanel({ microphone: { state, note, toggle }, drill }: { microphone: Microphone; drill: ChordRun }) {
  return (
    <Panel title="Microphone" sub="a hint, never a judge">
      <p className={styles.hint} role="status">
        <SignText>{state === "on" ? sayHeard(note, drill.prompt) : sayMicrophone(state)}</SignText>
      </p>
      <Button size="xs" variant="default" onClick={toggle}>
        {state === "on" ? "Stop" : "Listen"}
      </Button>
    </Panel>
  );
}
