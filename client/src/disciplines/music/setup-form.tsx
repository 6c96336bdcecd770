/** The choices of the chord and scale drill: segments and chips, not menus. */

import { Button, Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import { Chips } from "@/disciplines/music/chips";
import type { MusicSetup } from "@/disciplines/music/details";
import {
  pitchesOf,
  QUALITIES,
  QUALITY_GROUPS,
  ROOTS,
  SCALE_GROUPS,
  SCALES,
  type Spelling,
  spell,
  spellingOf,
} from "@/disciplines/music/kinds";
import { How, MetronomeField } from "@/disciplines/music/setup-how";
import { SignText } from "@/disciplines/music/sign-text";
import { writeKey, writeNote } from "@/disciplines/music/words";
import { Field, Fields } from "@/drills/field";
import styles from "./setup.module.css";

export type SetupFormProps = {
  value: MusicSetup;
  change: (patch: Partial<MusicSetup>) => void;
  children?: ReactNode;
};

const MODES = [
  { value: "chordTypes" as const, label: "Chords" },
  { value: "scales" as const, label: "Scales" },
];
const MINUTES = ["2", "5", "10", "15", "20", "30", "∞"];

export function SetupForm({ value, change, children }: SetupFormProps) {
  const minutes = value.duration_minutes === null ? "∞" : String(value.duration_minutes);
  const offered = MINUTES.includes(minutes) ? MINUTES : [minutes, ...MINUTES];
  return (
    <div className={styles.form}>
      {value.prompts.length > 0 ? <Only value={value} change={change} /> : <What value={value} change={change} />}
      <Field label="Minutes">
        <Segmented
          label="Minutes"
          value={minutes}
          options={offered.map((one) => ({ value: one, label: one }))}
          onChange={(one) => change({ duration_minutes: one === "∞" ? null : Number(one) })}
        />
      </Field>
      <How value={value} change={change} />
      <Fields>
        <MetronomeField value={value} change={change} />
        {children}
      </Fields>
    </div>
  );
}

/** A set-up of some chords and no others. */
function Only({ value, change }: SetupFormProps) {
  return (
    <Field label="Only these" hint="the slowest of a drill">
      <div className={styles.only}>
        {value.prompts.map((key) => (
          <b key={key}>
            <SignText>{writeKey(key)}</SignText>
          </b>
        ))}
        <Button size="compact-sm" variant="default" onClick={() => change({ prompts: [] })}>
          Choose others
        </Button>
      </div>
    </Field>
  );
}

function What({ value, change }: SetupFormProps) {
  const isScales = value.mode === "scales";
  return (
    <>
      <Segmented label="What" value={value.mode} options={MODES} onChange={(mode) => change({ mode })} />
      {isScales
        ? SCALE_GROUPS.map((group) => (
            <Field key={group} label={capital(group)}>
              <Chips
                label={group}
                options={SCALES.filter((one) => one.group === group).map(({ key, label }) => ({ key, label }))}
                chosen={value.scales}
                onChange={(scales) => change({ scales })}
              />
            </Field>
          ))
        : QUALITY_GROUPS.map((group) => (
            <Field key={group} label={capital(group)}>
              <Chips
                label={group}
                options={QUALITIES.filter((one) => one.group === group).map(({ key, label }) => ({ key, label }))}
                chosen={value.chord_types}
                onChange={(chord_types) => change({ chord_types })}
              />
            </Field>
          ))}
      <Roots value={value} change={change} />
      {!isScales && (
        <Checkbox
          label="Inversions"
          description="the lowest note counts too"
          checked={value.include_inversions}
          onChange={(event) => change({ include_inversions: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const SPELLINGS = [
  { value: "usual" as const, label: "Usual" },
  { value: "sharps" as const, label: <SignText>♯</SignText> },
  { value: "flats" as const, label: <SignText>♭</SignText> },
];

function Roots({ value, change }: SetupFormProps) {
  const pitches = pitchesOf(value.roots);
  const spelling = spellingOf(value.roots);
  const written = (names: readonly string[]) =>
    (spelling === "usual" ? names : names.slice(spelling === "sharps" ? 0 : -1).slice(0, 1)).map(writeNote).join(" ");
  const set = (chosen: readonly number[], by: Spelling) => change({ roots: spell(chosen, by) });
  const every = ROOTS.map((_, pitch) => pitch);
  const isEvery = pitches.length === ROOTS.length;
  return (
    <Field label="Roots">
      <Chips
        label="Roots"
        options={ROOTS.map((names, pitch) => ({ key: String(pitch), label: written(names) }))}
        chosen={pitches.map(String)}
        onChange={(chosen) =>
          set(
            chosen.map(Number).toSorted((one, other) => one - other),
            spelling,
          )
        }
      />
      <div className={styles.below}>
        <Button size="compact-sm" variant="subtle" onClick={() => set(isEvery ? [0] : every, spelling)}>
          {isEvery ? "Only C" : "All twelve"}
        </Button>
        <Segmented label="Spelling" value={spelling} options={SPELLINGS} onChange={(by) => set(pitches, by)} />
      </div>
    </Field>
  );
}
