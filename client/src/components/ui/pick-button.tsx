/** A field that is chosen, not typed: shows what is chosen and opens the choice. */

import { IconChevronDown } from "@tabler/icons-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./pick-button.module.css";

export type PickButtonProps = Omit<ComponentPropsWithRef<"button">, "children"> & {
  /** What is chosen here. */
  name: string;
  chosen: string;
  mark?: ReactNode;
};

export function PickButton({ name, chosen, mark, ...button }: PickButtonProps) {
  return (
    <button type="button" {...button} className={styles.pick} aria-label={`${name}: ${chosen || "none"}. Change`}>
      {mark}
      <span className={styles.chosen}>{chosen || "–"}</span>
      <IconChevronDown size={14} stroke={1.6} aria-hidden />
    </button>
  );
}
