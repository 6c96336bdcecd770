/** What a sequence is called, how hard it is, and what it is for. */

import { NativeSelect, TextInput } from "@mantine/core";
import { AutoText } from "@/components/ui/auto-text";
import { DIFFICULTIES } from "@/disciplines/yoga/sequences";
import type { SequenceEditing } from "@/disciplines/yoga/use-sequence-draft";
import styles from "./yoga.module.css";

export function BuilderHead({ editing: { draft, edit } }: { editing: SequenceEditing }) {
  return (
    <header className={styles.buildHead}>
      <AutoText
        label="Name of the sequence"
        value={draft.name}
        placeholder="Name of the sequence"
        className={styles.buildName}
        onType={(name) => edit((known) => ({ ...known, name }), "name")}
      />
      <AutoText
        label="What it is for"
        value={draft.description}
        placeholder="What it is for, in a sentence"
        isMultiline
        className={styles.buildText}
        onType={(description) => edit((known) => ({ ...known, description }), "description")}
      />
      <div className={styles.buildFacts}>
        <NativeSelect
          label="Difficulty"
          value={draft.difficulty === null ? "" : String(draft.difficulty)}
          onChange={({ currentTarget: { value } }) =>
            edit((known) => ({ ...known, difficulty: value === "" ? null : Number(value) }))
          }
        >
          <option value="">not said</option>
          {DIFFICULTIES.map((word, index) => (
            <option key={word} value={index + 1}>
              {word}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label="Focus"
          placeholder="hips, back, sleep"
          value={draft.focusArea}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => edit((known) => ({ ...known, focusArea: value }), "focus")}
        />
      </div>
    </header>
  );
}
