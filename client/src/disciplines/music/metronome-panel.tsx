/** The metronome with all it can: on or off, tempo, accents, the ladder of tempos. */

import { ActionIcon, NumberInput, Switch, UnstyledButton } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { Segmented } from "@/components/ui/segmented";
import type { TempoLadder } from "@/disciplines/music/details";
import { resizeBar, turnAccent } from "@/disciplines/music/metronome";
import type { Metronome } from "@/disciplines/music/use-metronome";
import { Panel, PanelRow } from "@/drills/panel";
import styles from "./metronome.module.css";

export type MetronomePanelProps = {
  metronome: Metronome;
  /** Whether the letter t taps here. */
  hasKey?: boolean;
};

const ACCENTS = ["silent", "plain", "strong"];
const BEATS = ["2", "3", "4", "5", "6", "7"].map((value) => ({ value, label: value }));
const FIRST_LADDER: TempoLadder = { step_bpm: 4, every_bars: 4, to_bpm: 120 };

export function MetronomePanel({ metronome, hasKey = true }: MetronomePanelProps) {
  const { setup, isOn, setOn } = metronome;
  const onOff = [
    { value: "on", label: "On" },
    { value: "off", label: "Off" },
  ];
  return (
    <Panel
      title="Metronome"
      sub={
        <Segmented
          label="Metronome"
          value={isOn ? "on" : "off"}
          options={onOff}
          onChange={(value) => setOn(value === "on")}
        />
      }
    >
      <div className={styles.tempoRow}>
        <Tempo metronome={metronome} />
        <Beats metronome={metronome} />
      </div>
      <PanelRow label="Beats">
        <span className={styles.bar}>
          <Segmented
            label="Beats in a bar"
            value={String(setup.accents.length)}
            options={BEATS}
            onChange={(value) => metronome.change({ accents: resizeBar(setup.accents, Number(value)) })}
          />
        </span>
      </PanelRow>
      <PanelRow label="Tap the tempo">
        <UnstyledButton className={styles.tap} onPointerDown={metronome.tap} onKeyDown={onEnter(metronome.tap)}>
          Tap {hasKey && <kbd>t</kbd>}
        </UnstyledButton>
      </PanelRow>
      <Ladder metronome={metronome} />
    </Panel>
  );
}

/** A tap counts when it is made; a key of the keyboard makes one too. */
function onEnter(tap: () => void) {
  return (event: { key: string; repeat: boolean; preventDefault: () => void }) => {
    if ((event.key !== "Enter" && event.key !== " ") || event.repeat) return;
    event.preventDefault();
    tap();
  };
}

export function Tempo({ metronome, isLarge = false }: MetronomePanelProps & { isLarge?: boolean }) {
  const { add, beat, setup } = metronome;
  const tempo = beat?.tempo_bpm ?? setup.tempo_bpm;
  return (
    <div className={styles.tempo} data-large={isLarge} role="group" aria-label="Tempo">
      <ActionIcon variant="default" size={isLarge ? 52 : 30} onClick={() => add(-1)} aria-label="Slower">
        <IconMinus size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
      <output className={styles.bpm} aria-label="Beats a minute">
        {tempo}
      </output>
      <ActionIcon variant="default" size={isLarge ? 52 : 30} onClick={() => add(1)} aria-label="Faster">
        <IconPlus size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** The beats of a bar: each one a press makes stronger. */
export function Beats({ metronome, isLarge = false }: MetronomePanelProps & { isLarge?: boolean }) {
  const { accents } = metronome.setup;
  return (
    <div className={styles.beats} data-large={isLarge} role="group" aria-label="Accents">
      {accents.map((accent, place) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a beat is its place
          key={place}
          type="button"
          className={styles.beat}
          data-accent={accent}
          data-now={metronome.beat?.place === place}
          aria-label={`Beat ${place + 1}: ${ACCENTS[accent] ?? "plain"}`}
          title="Plain, strong or silent"
          onClick={() => metronome.change({ accents: turnAccent(accents, place) })}
        />
      ))}
    </div>
  );
}

function Ladder({ metronome: { setup, change } }: MetronomePanelProps) {
  const { ladder } = setup;
  const set = (patch: Partial<TempoLadder>) => ladder && change({ ladder: { ...ladder, ...patch } });
  const fields: readonly (readonly [keyof TempoLadder, string, number, number])[] = [
    ["step_bpm", "More bpm", 1, 50],
    ["every_bars", "every bars", 1, 200],
    ["to_bpm", "up to", 20, 300],
  ];
  return (
    <>
      <PanelRow label="Tempo ladder">
        <Switch
          aria-label="Tempo ladder"
          checked={ladder !== null}
          onChange={(event) => change({ ladder: event.currentTarget.checked ? FIRST_LADDER : null })}
        />
      </PanelRow>
      {ladder && (
        <div className={styles.ladder}>
          {fields.map(([key, label, min, max]) => (
            <NumberInput
              key={key}
              size="xs"
              {...{ label, min, max }}
              value={ladder[key]}
              onChange={(value) => typeof value === "number" && set({ [key]: value })}
            />
          ))}
        </div>
      )}
    </>
  );
}
