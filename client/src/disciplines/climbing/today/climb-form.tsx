/** A climb changed in its place: grade, tries, route, time, note, and what it counts for. */

import { Button, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { gradesOf } from "../model/grades";
import { MOST_TRIES, styleOf } from "../model/styles";
import type { Climb } from "../types";
import styles from "./today.module.css";
import { useClimbDraft } from "./use-climb-draft";

export function ClimbForm({ climb, onDone }: { climb: Climb; onDone: () => void }) {
  const { draft, setDraft, competitions, isTime, submit } = useClimbDraft(climb, onDone);
  const grades = gradesOf(climb.grade_system);
  return (
    <form className={styles.form} onSubmit={submit} aria-label={`Edit ${climb.grade}`} noValidate>
      <NativeSelect
        label="Grade"
        data={grades.includes(climb.grade) ? grades : [climb.grade, ...grades]}
        value={draft.grade}
        onChange={(event) => setDraft({ ...draft, grade: event.currentTarget.value })}
      />
      <NumberInput
        label="Tries"
        min={1}
        max={MOST_TRIES}
        allowDecimal={false}
        disabled={styleOf(climb.style).isFirstTry}
        value={draft.tries}
        onChange={(value) => setDraft({ ...draft, tries: Math.max(1, Number(value) || 1) })}
      />
      <TextInput
        label="Time"
        value={draft.time}
        error={isTime ? null : "Like 18:30."}
        onChange={(event) => setDraft({ ...draft, time: event.currentTarget.value })}
      />
      <TextInput
        label="Route"
        value={draft.name}
        maxLength={500}
        data-autofocus
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Counts for"
        data={[
          { value: "", label: "No competition" },
          ...competitions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.competitionId}
        onChange={(event) => setDraft({ ...draft, competitionId: event.currentTarget.value })}
      />
      <Textarea
        label="Note"
        autosize
        minRows={1}
        maxLength={5000}
        value={draft.notes}
        onChange={(event) => setDraft({ ...draft, notes: event.currentTarget.value })}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="xs">
          Done
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
