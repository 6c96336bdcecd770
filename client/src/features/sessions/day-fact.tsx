/** The practice day: the day this session counts for, which may be chosen. */

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { FactField } from "@/features/sessions/instant-field";
import { sayDay, shownDay } from "@/features/sessions/when";
import { type Clock, formatDayInSentence, formatWall, practiceDay, todayOf } from "@/lib/time";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import styles from "./instant-field.module.css";

export function DayFact({ me }: { me: Clock }) {
  const editor = useSessionEditor();
  const day = useEditorValue((view) => shownDay(view.draft, view.server, me));
  const start = useEditorValue((view) => view.draft.session_start);
  const errors = useEditorValue((view) => view.refusals.session_date?.messages);
  const byClock = start ? practiceDay(start, me.time_zone, me.day_start_hour) : null;
  const put = (date: string) => editor.edit((draft) => ({ ...draft, session_date: date }));
  return (
    <FactField
      label="Practice day"
      said={day ? sayDay(day, me) : "–"}
      aside={day !== null && byClock !== null && day !== byClock ? "chosen" : null}
      errors={errors}
    >
      {(close) => (
        <DayForm
          value={day ?? todayOf(me)}
          byClock={byClock}
          me={me}
          onCancel={close}
          onDone={(date) => {
            put(date);
            close();
          }}
        />
      )}
    </FactField>
  );
}

type DayFormProps = {
  value: string;
  byClock: string | null;
  me: Clock;
  onDone: (date: string) => void;
  onCancel: () => void;
};

function DayForm({ value, byClock, me, onDone, onCancel }: DayFormProps) {
  const [date, setDate] = useState(value);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDate) onDone(date);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        type="date"
        label="Counts for"
        value={date}
        data-autofocus
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <p className={styles.zone}>
        Your day starts at {formatWall(`${String(me.day_start_hour).padStart(2, "0")}:00`, me)}.
        {byClock && ` By the clock this is ${formatDayInSentence(byClock, todayOf(me))}.`}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" size="xs" disabled={!isDate}>
          Done
        </Button>
        {byClock && byClock !== value && (
          <Button size="xs" variant="default" onClick={() => onDone(byClock)}>
            By the clock
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
