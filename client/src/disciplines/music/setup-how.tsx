/** How a drill is answered, what is drawn of it, and what beats with it. */

import { Button, Checkbox } from "@mantine/core";
import { Segmented } from "@/components/ui/segmented";
import { LEAST_BPM, MOST_BPM } from "@/disciplines/music/details";
import type { SetupFormProps } from "@/disciplines/music/setup-form";
import { Field, Fields } from "@/drills/field";
import styles from "./setup.module.css";

export function How({ value, change }: SetupFormProps) {
  return (
    <Fields>
      <Field label="Answer by">
        <Segmented
          label="Answer by"
          value={value.answer_by}
          options={[
            { value: "tap", label: "Tap" },
            { value: "midi", label: "MIDI keyboard" },
            { value: "piano", label: "Keys here" },
          ]}
          onChange={(answer_by) => change({ answer_by })}
        />
      </Field>
      <Field label="Shape" hint="hidden and shown with h">
        <Segmented
          label="Shape"
          value={value.shape}
          options={[
            { value: "piano", label: "Piano" },
            { value: "guitar", label: "Guitar" },
            { value: "none", label: "None" },
          ]}
          onChange={(shape) => change({ shape })}
        />
      </Field>
      {value.shape === "guitar" && value.mode === "chordTypes" && (
        <Field label="Strings" hint="four-note chords as drop 2">
          <Segmented
            label="Strings"
            value={value.strings}
            options={[
              { value: "any", label: "Any" },
              { value: "1-4", label: "1–4" },
              { value: "2-5", label: "2–5" },
              { value: "3-6", label: "3–6" },
            ]}
            onChange={(strings) => change({ strings })}
          />
        </Field>
      )}
    </Fields>
  );
}

export function MetronomeField({ value, change }: SetupFormProps) {
  const { tempo_bpm } = value.metronome;
  const set = (tempo: number) =>
    change({ metronome: { ...value.metronome, tempo_bpm: Math.min(MOST_BPM, Math.max(LEAST_BPM, tempo)) } });
  return (
    <Field label="Metronome">
      <div className={styles.below}>
        <Checkbox
          label={value.is_metronome_on ? `${tempo_bpm} bpm` : "Off"}
          checked={value.is_metronome_on}
          onChange={(event) => change({ is_metronome_on: event.currentTarget.checked })}
        />
        {value.is_metronome_on && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => set(tempo_bpm - 4)} aria-label="Slower">
              −
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => set(tempo_bpm + 4)} aria-label="Faster">
              +
            </Button>
          </>
        )}
      </div>
    </Field>
  );
}
