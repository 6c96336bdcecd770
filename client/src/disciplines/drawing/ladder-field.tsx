/** The ladder: steps of so many images of so many seconds, the breaks between them, and what comes of it as a strip. */

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Segmented } from "@/components/ui/segmented";
import { LadderStepRow } from "@/disciplines/drawing/ladder-step";
import { LadderStrip } from "@/disciplines/drawing/ladder-strip";
import type { DrawingSetup, LadderStep as Step } from "@/disciplines/drawing/setup-model";
import { Field } from "@/drills/field";
import styles from "./ladder.module.css";

export type LadderFieldProps = {
  value: Pick<DrawingSetup, "steps" | "break_seconds">;
  onChange: (change: Partial<Pick<DrawingSetup, "steps" | "break_seconds">>) => void;
};

const BREAKS = [
  { value: "0", label: "none" },
  { value: "30", label: "30 s" },
  { value: "60", label: "1 min" },
];
const MOST_STEPS = 20;

export function LadderField({ value: { steps, break_seconds }, onChange }: LadderFieldProps) {
  const put = (place: number, step: Step) => onChange({ steps: steps.with(place, step) });
  const move = (place: number, by: number) => {
    const step = steps[place];
    if (step) onChange({ steps: steps.toSpliced(place, 1).toSpliced(place + by, 0, step) });
  };
  const last = steps.at(-1) ?? { count: 5, seconds: 30 };
  return (
    <Field label="Ladder" hint="short first, then longer">
      <ol className={styles.steps}>
        {steps.map((step, place) => (
          <LadderStepRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            key={place}
            step={step}
            number={place + 1}
            onChange={(next) => put(place, next)}
            onMove={steps.length > 1 ? (by) => move(place, by) : undefined}
            canMove={{ up: place > 0, down: place < steps.length - 1 }}
            onRemove={steps.length > 1 ? () => onChange({ steps: steps.toSpliced(place, 1) }) : undefined}
          />
        ))}
      </ol>
      <div className={styles.below}>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          disabled={steps.length >= MOST_STEPS}
          onClick={() => onChange({ steps: [...steps, last] })}
        >
          Step
        </Button>
        {steps.length > 1 && (
          <span className={styles.breaks}>
            <span>Break between steps</span>
            <Segmented
              label="Break between steps"
              value={String(break_seconds)}
              options={BREAKS}
              onChange={(seconds) => onChange({ break_seconds: Number(seconds) })}
            />
          </span>
        )}
      </div>
      <LadderStrip steps={steps} break_seconds={break_seconds} />
    </Field>
  );
}
