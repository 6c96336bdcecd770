/** One metric: name, unit, which way is better; the rest opens below. */

import { ActionIcon, Autocomplete, Menu, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconChevronDown, IconDots, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { MetricDefinition } from "@/api/types";
import { Segmented } from "@/components/ui/segmented";
import { useActivity } from "@/features/library/activity/activity-context";
import { MetricMore } from "@/features/library/activity/metric-more";
import { focusPart, stepKey } from "@/features/library/focus-part";
import styles from "./activity.module.css";

const UNITS = ["bpm", "reps", "kg", "s", "min", "%", "slips", "tries", "of 10", "cm", "mm", "m"];
const BETTER = [
  { value: "higher", label: "↑ higher" },
  { value: "lower", label: "↓ lower" },
] as const;

export type MetricRowProps = { metric: MetricDefinition; index: number; isAdded: boolean };

export function MetricRow({ metric, index, isAdded }: MetricRowProps) {
  const { editor, setMetric } = useActivity();
  const [isOpen, setOpen] = useState(false);
  const { steps, remove } = useMetricVerbs(metric, index);
  const typing = { pace: "typing" } as const;
  const named = metric.name || `metric ${index + 1}`;
  return (
    <li className={styles.metric} data-part={metric.id} onKeyDown={(event) => stepKey(event, steps)}>
      <div className={styles.metricLine}>
        <TextInput
          data-control="name"
          aria-label="Name of the metric"
          placeholder="Tempo"
          value={metric.name}
          maxLength={100}
          ref={(field) => {
            if (isAdded && metric.name === "" && field && document.activeElement !== field) field.focus();
          }}
          error={metric.name.trim() === "" ? "Saved once it has a name." : undefined}
          onChange={(event) => setMetric(metric.id, { name: event.currentTarget.value }, typing)}
          onBlur={editor.flush}
        />
        <Autocomplete
          aria-label={`Unit of ${named}`}
          placeholder="unit"
          data={UNITS}
          value={metric.unit}
          maxLength={50}
          onChange={(unit) => setMetric(metric.id, { unit }, typing)}
          onBlur={editor.flush}
        />
        <Segmented
          label={`Which way ${named} is better`}
          value={metric.better}
          options={BETTER}
          onChange={(better) => setMetric(metric.id, { better })}
        />
        <ActionIcon
          variant="subtle"
          aria-label={`More settings of ${named}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronDown size={16} stroke={1.6} aria-hidden className={isOpen ? styles.turned : undefined} />
        </ActionIcon>
        <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`Move or remove ${named}`}>
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowUp size={15} aria-hidden />} onClick={() => steps(-1)}>
              Move up
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowDown size={15} aria-hidden />} onClick={() => steps(1)}>
              Move down
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={remove}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {isOpen && <MetricMore metric={metric} />}
    </li>
  );
}

function useMetricVerbs(metric: MetricDefinition, index: number) {
  const { draft, view, set, remove } = useActivity();
  return {
    steps: (by: 1 | -1) => {
      const to = index + by;
      if (to < 0 || to >= draft.metrics.length) return;
      const metrics = draft.metrics.filter(({ id }) => id !== metric.id).toSpliced(to, 0, metric);
      set({ metrics }, { message: `Moved ${metric.name || "a metric"}.` });
      focusPart(metric.id);
    },
    remove: () => {
      const kept = view.row.session_count > 0 ? " What was recorded stays in its sessions." : "";
      const metrics = draft.metrics.filter(({ id }) => id !== metric.id);
      remove({ metrics }, `Removed ${metric.name || "a metric"}.${kept}`);
    },
  };
}
