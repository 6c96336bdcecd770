/** Types a target: an activity, the values asked of it, how often, and within which days. */

import { Autocomplete, Button, TextInput } from "@mantine/core";
import type { Target } from "@/api/types";
import { MetricFields } from "./metric-fields";
import styles from "./panel.module.css";
import { TargetDates } from "./target-dates";
import { type CompleteDraft, useTargetDraft } from "./use-target-draft";

const WORDS: Record<string, string> = {
  activity: "Which activity?",
  times: "A whole number.",
  value: "Not a number.",
  measure: "Which measure?",
  dates: "Before the first day.",
};

export type TargetEditorProps = {
  /** null: a new one, which is saved when it is added; one that exists saves each field on leaving it. */
  target: Target | null;
  onSave: (read: CompleteDraft) => void;
  onRemove?: () => void;
  onClose: () => void;
};

export function TargetEditor({ target, onSave, onRemove, onClose }: TargetEditorProps) {
  const { draft, missing, known, names, change, changeMetric, addMetric, save } = useTargetDraft(target, onSave);
  const says = (...which: string[]) => (missing !== null && which.includes(missing) ? WORDS[missing] : undefined);
  const isNewActivity = draft.activity.trim() !== "" && !known && !target;
  return (
    <form
      className={styles.editor}
      aria-label={target ? "Change the target" : "New target"}
      onSubmit={(event) => {
        event.preventDefault();
        if (save()) onClose();
      }}
      onBlur={() => target && save()}
      onKeyDown={(event) => {
        // The first Escape closes the list of activities.
        const isListOpen = event.target instanceof Element && event.target.hasAttribute("data-expanded");
        if (event.key !== "Escape" || isListOpen) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Autocomplete
        size="xs"
        label="Activity"
        autoFocus={target === null}
        data={names}
        value={draft.activity}
        error={says("activity")}
        description={isNewActivity && "A new activity"}
        onChange={(activity) => change({ activity })}
      />
      {draft.metrics.map((metric) => (
        <MetricFields
          key={metric.key}
          metric={metric}
          measures={known?.metrics ?? null}
          error={says("value", "measure")}
          onChange={(changes) => changeMetric(metric, changes)}
        />
      ))}
      <div className={styles.editorRow}>
        <TextInput
          size="xs"
          label="Times"
          inputMode="numeric"
          className={styles.short}
          value={draft.count}
          error={says("times")}
          onChange={(event) => change({ count: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label="Name"
          placeholder="Says itself what it asks"
          maxLength={200}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      </div>
      <TargetDates from={draft.from} to={draft.to} error={says("dates")} onChange={change} />
      <div className={styles.taskActions}>
        <Button type="submit" size="xs">
          {target ? "Done" : "Add"}
        </Button>
        <Button size="xs" variant="default" onClick={addMetric}>
          And a value
        </Button>
        <Button size="xs" variant="subtle" onClick={onRemove ?? onClose}>
          {onRemove ? "Remove" : "Leave it"}
        </Button>
      </div>
    </form>
  );
}
