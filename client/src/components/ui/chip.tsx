/** A chip: a small choice in a row of them, on or off, or the way to more. */

import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./chip.module.css";

export type ChipProps = ComponentPropsWithRef<"button"> & {
  /** Whether it narrows or changes what is shown. */
  isOn?: boolean;
};

export function Chip({ isOn = false, className = "", ...button }: ChipProps) {
  return <button type="button" {...button} className={`${styles.chip} ${className}`} data-on={isOn} />;
}

/** Chosen or not. */
export function ToggleChip({ isOn = false, ...button }: ChipProps) {
  return <Chip {...button} isOn={isOn} aria-pressed={isOn} />;
}

export type ChipRowProps = {
  label: string;
  /** At the desk it wraps, unless it is to stay one line; on the phone it always scrolls. */
  isOneLine?: boolean;
  children: ReactNode;
};

export function ChipRow({ label, isOneLine = false, children }: ChipRowProps) {
  return (
    <fieldset className={styles.row} data-one-line={isOneLine}>
      <legend className="visually-hidden">{label}</legend>
      {children}
    </fieldset>
  );
}
