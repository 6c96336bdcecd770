/** A choice of few, all visible: segments, not a menu. */

import type { ReactNode } from "react";
import styles from "./segmented.module.css";

export type SegmentedOption<T extends string> = { value: T; label: ReactNode; icon?: ReactNode };
export type SegmentedProps<T extends string> = {
  /** What is chosen here, for those who hear the page. */
  label: string;
  value: T;
  options: readonly SegmentedOption<T>[];
  onChange: (value: T) => void;
  isDisabled?: boolean;
};

export function Segmented<T extends string>({ label, value, options, onChange, isDisabled }: SegmentedProps<T>) {
  return (
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          disabled={isDisabled}
          onClick={() => onChange(option.value)}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  );
}
