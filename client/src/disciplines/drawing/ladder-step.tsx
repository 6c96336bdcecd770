/** A step of the ladder: how many images, of how many seconds, its place among the others. */

import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconMinus, IconPlus, IconX } from "@tabler/icons-react";
import { Segmented } from "@/components/ui/segmented";
import { OwnTime } from "@/disciplines/drawing/own-time";
import { type LadderStep, MOST_IMAGES, stepSeconds } from "@/disciplines/drawing/setup-model";
import { saySetupTime } from "@/drills/words";
import styles from "./ladder.module.css";

const DURATIONS = [
  { value: "30", label: "30 s" },
  { value: "60", label: "1 min" },
  { value: "120", label: "2 min" },
  { value: "300", label: "5 min" },
  { value: "0", label: "∞" },
];
export type LadderStepRowProps = {
  step: LadderStep;
  number: number;
  onChange: (step: LadderStep) => void;
  onMove: ((by: -1 | 1) => void) | undefined;
  canMove: { up: boolean; down: boolean };
  onRemove: (() => void) | undefined;
};

export function LadderStepRow({ step, number, onChange, onMove, canMove, onRemove }: LadderStepRowProps) {
  const { count, seconds } = step;
  const total = stepSeconds(step);
  const icon = { size: 15, stroke: 1.6, "aria-hidden": true };
  const isUsual = DURATIONS.some(({ value }) => value === String(seconds ?? 0));
  return (
    <li className={styles.step} aria-label={`Step ${number}`}>
      <ActionIcon
        variant="default"
        size={28}
        className={styles.count}
        aria-label={`Step ${number}: one image less`}
        disabled={count <= 1}
        onClick={() => onChange({ ...step, count: count - 1 })}
      >
        <IconMinus {...icon} />
      </ActionIcon>
      <input
        className={styles.number}
        inputMode="numeric"
        aria-label={`Step ${number}: images`}
        value={count}
        onChange={(event) => {
          const typed = Number.parseInt(event.currentTarget.value.replace(/\D/g, "").slice(-3), 10);
          if (typed >= 1) onChange({ ...step, count: Math.min(MOST_IMAGES, typed) });
        }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <ActionIcon
        variant="default"
        size={28}
        className={styles.count}
        aria-label={`Step ${number}: one image more`}
        disabled={count >= MOST_IMAGES}
        onClick={() => onChange({ ...step, count: count + 1 })}
      >
        <IconPlus {...icon} />
      </ActionIcon>
      <span className={styles.times} aria-hidden>
        ×
      </span>
      <span className={styles.duration}>
        <Segmented
          label={`Step ${number}: time of an image`}
          value={String(seconds ?? 0)}
          options={DURATIONS}
          onChange={(chosen) => onChange({ ...step, seconds: Number(chosen) || null })}
        />
        <OwnTime
          key={String(seconds)}
          label={`Step ${number}: another time of an image`}
          seconds={isUsual ? null : seconds}
          onChange={(typed) => onChange({ ...step, seconds: typed })}
        />
      </span>
      <span className={styles.total}>{total === null ? "no end" : saySetupTime(total)}</span>
      {onMove && (
        <span className={styles.moves}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={`Step ${number}: earlier`}
            disabled={!canMove.up}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp {...icon} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={`Step ${number}: later`}
            disabled={!canMove.down}
            onClick={() => onMove(1)}
          >
            <IconArrowDown {...icon} />
          </ActionIcon>
        </span>
      )}
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Remove step ${number}`} onClick={onRemove}>
          <IconX {...icon} />
        </ActionIcon>
      )}
    </li>
  );
}
