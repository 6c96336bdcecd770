/** What is measured: the metrics in their order, and the yield they make. */

import { Button, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { useActivity } from "@/features/library/activity/activity-context";
import { MetricRow } from "@/features/library/activity/metric-row";
import { blankMetric } from "@/features/library/activity-editor";
import { joinAnd } from "@/lib/numbers";
import { newPartId } from "@/practice/ids";
import styles from "./activity.module.css";

const MOST_METRICS = 20;

export function MetricsCard() {
  const { draft, set } = useActivity();
  /** Its name is typed next. */
  const [addedId, setAddedId] = useState<string | null>(null);
  const add = () => {
    const id = newPartId();
    setAddedId(id);
    set({ metrics: [...draft.metrics, blankMetric(id)] }, { message: "Added a metric." });
  };
  const { metrics } = draft;
  return (
    <Card title="What is measured" sub={metrics.length === 0 ? "time only" : undefined} isFlush className={styles.card}>
      {metrics.length === 0 && (
        <p className={styles.teach}>
          Time is always measured. Add what else counts: a tempo, repetitions, slips. The session asks for it and shows
          the last time beside it.
        </p>
      )}
      <ul>
        {metrics.map((metric, index) => (
          <MetricRow key={metric.id} metric={metric} index={index} isAdded={metric.id === addedId} />
        ))}
      </ul>
      <div className={styles.foot}>
        {metrics.length < MOST_METRICS && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            onClick={add}
          >
            Metric
          </Button>
        )}
      </div>
      {metrics.length > 1 && <Yield />}
    </Card>
  );
}

function Yield() {
  const { draft, set } = useActivity();
  const counted = draft.metrics.filter(({ is_multiplicative, name }) => is_multiplicative && name.trim() !== "");
  return (
    <div className={styles.yield}>
      <Switch
        label="Yield"
        checked={draft.metrics_multiplicative}
        onChange={(event) => set({ metrics_multiplicative: event.currentTarget.checked })}
      />
      <p>{sayYield(counted.map(({ name }) => name))}</p>
    </div>
  );
}

/** Say what the yield computes. */
export function sayYield(names: readonly string[]): string {
  if (names.length === 0) return "Nothing counts in the yield yet: switch it on for a metric below.";
  const product = names.length === 1 ? names[0] : `${names.join(" × ")}`;
  const each =
    names.length === 1
      ? `adds up ${product}`
      : `multiplies ${joinAnd(names)} of each set (${product}) and adds the sets up`;
  return `One number for the whole: it ${each}.`;
}
