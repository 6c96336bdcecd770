/** Saying what is measured of an activity: it becomes one of the person's own, with last time and best from then on. */

import { Button, Checkbox } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, sayProblem, unwrap } from "@/api/client";
import { activitiesQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { useActivityEdits } from "@/features/sessions/use-edits";
import { useEditor } from "@/practice/editor-context";
import { newPartId } from "@/practice/ids";
import styles from "./define-form.module.css";

type Measure = { key: string; name: string; unit: string; better: "higher" | "lower" };

const newMeasure = (): Measure => ({ key: newPartId(), name: "", unit: "", better: "higher" });

export type DefineFormProps = { activity: Activity; onClose: () => void };

export function DefineForm({ activity, onClose }: DefineFormProps) {
  const { view } = useEditor();
  const client = useQueryClient();
  const { change } = useActivityEdits(activity.instance_id);
  const [id] = useState(newPartId);
  const [measures, setMeasures] = useState([newMeasure()]);
  const [hasSets, setHasSets] = useState(activity.sets.length > 0);
  const [hasSides, setHasSides] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const named = measures.filter((one) => one.name.trim() !== "");
  const edit = (key: string, part: Partial<Measure>) =>
    setMeasures(measures.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const metrics = named.map(({ key, name, unit, better }) => {
      return { id: key, name: name.trim(), unit: unit.trim(), better };
    });
    const splits = hasSides ? [{ name: "Left" }, { name: "Right" }] : [];
    const discipline = view.draft.discipline ?? "general";
    try {
      const body = { id, name: activity.name || "Activity", discipline, has_sets: hasSets, metrics, splits };
      const made = unwrap(await api.POST("/api/activities", { body }));
      client.setQueryData(activitiesQuery.queryKey, (held) => held && [...held, made]);
      void client.invalidateQueries({ queryKey: activitiesQuery.queryKey });
      change((one) => ({ ...one, activity_id: made.id }));
      onClose();
    } catch (problem) {
      setError(sayProblem(problem));
    }
  };
  return (
    <form data-define className={styles.form} onSubmit={submit} aria-label={`What is measured of ${activity.name}`}>
      {measures.map((one, index) => (
        <MeasureFields key={one.key} measure={one} number={index + 1} onEdit={(part) => edit(one.key, part)} />
      ))}
      <div className={styles.choices}>
        <Button
          variant="subtle"
          size="compact-xs"
          className={styles.more}
          onClick={() => setMeasures([...measures, newMeasure()])}
        >
          One more
        </Button>
        <Checkbox size="xs" label="In sets" checked={hasSets} onChange={(event) => setHasSets(event.target.checked)} />
        <Checkbox
          size="xs"
          label="Left and right apart"
          checked={hasSides}
          onChange={(event) => setHasSides(event.target.checked)}
        />
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.choices}>
        <Button type="submit" size="xs" disabled={named.length === 0}>
          Measure this
        </Button>
        <Button variant="default" size="xs" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type MeasureFieldsProps = { measure: Measure; number: number; onEdit: (part: Partial<Measure>) => void };

function MeasureFields({ measure, number, onEdit }: MeasureFieldsProps) {
  return (
    <div className={styles.measure}>
      <input
        aria-label={`Measure ${number}`}
        placeholder="Tempo, weight, slips"
        // biome-ignore lint/a11y/noAutofocus: one more was asked for just now
        autoFocus={number > 1}
        maxLength={200}
        value={measure.name}
        onChange={(event) => onEdit({ name: event.target.value })}
      />
      <input
        aria-label={`Unit of measure ${number}`}
        placeholder="bpm, kg"
        maxLength={50}
        className={styles.unit}
        value={measure.unit}
        onChange={(event) => onEdit({ unit: event.target.value })}
      />
      <select
        aria-label={`What is better of measure ${number}`}
        value={measure.better}
        onChange={(event) => onEdit({ better: event.target.value === "lower" ? "lower" : "higher" })}
      >
        <option value="higher">more is better</option>
        <option value="lower">less is better</option>
      </select>
    </div>
  );
}
