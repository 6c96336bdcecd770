/** The chips of a filter: what one says, what it opens, and how it is dropped with one press. */

import { IconChevronDown, IconX } from "@tabler/icons-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import styles from "./chips.module.css";

export type OpenChipProps = ComponentPropsWithRef<"button"> & {
  /** What is chosen; null: nothing. */
  chosen: ReactNode;
  /** What it is called while nothing is chosen. */
  label: string;
  onDrop: () => void;
};

/** Opens a choice; beside what was chosen stands the way to drop it. */
export function OpenChip({ chosen, label, onDrop, ...button }: OpenChipProps) {
  const isOn = chosen !== null;
  return (
    <span className={styles.pair} data-on={isOn}>
      <Chip {...button} isOn={isOn}>
        <span className={styles.words}>{isOn ? chosen : label}</span>
        {!isOn && <IconChevronDown size={13} stroke={1.6} aria-hidden />}
      </Chip>
      {isOn && <DropButton label={label} onDrop={onDrop} />}
    </span>
  );
}

/** What is chosen elsewhere and can only be dropped here. */
export function DropChip({ label, children, onDrop }: { label: string; children: ReactNode; onDrop: () => void }) {
  return (
    <Chip isOn onClick={onDrop} title="Drop this filter">
      <span className={styles.words}>{children}</span>
      <IconX size={13} stroke={1.6} role="img" aria-label={`Drop: ${label}`} />
    </Chip>
  );
}

function DropButton({ label, onDrop }: { label: string; onDrop: () => void }) {
  return (
    <button
      type="button"
      className={styles.drop}
      onClick={onDrop}
      aria-label={`Drop: ${label}`}
      title="Drop this filter"
    >
      <IconX size={13} stroke={1.6} aria-hidden />
    </button>
  );
}
