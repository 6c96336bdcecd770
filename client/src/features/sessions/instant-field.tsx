/** A value of the header that opens its editor where it stands. */

import { Popover } from "@mantine/core";
import { type ReactNode, useState } from "react";
import styles from "./instant-field.module.css";

export type FactFieldProps = {
  label: string;
  /** The value in words. */
  said: string;
  /** A small addition behind it: a day, an offset. */
  aside?: string | null;
  isLive?: boolean;
  errors?: string[];
  children: (close: () => void) => ReactNode;
};

export function FactField({ label, said, aside, isLive = false, errors, children }: FactFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const isWrong = errors !== undefined && errors.length > 0;
  return (
    <div className={styles.fact}>
      <span className={styles.label}>{label}</span>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        width={336}
        trapFocus
        returnFocus
        shadow="md"
        offset={6}
      >
        <Popover.Target>
          <button
            type="button"
            className={styles.value}
            data-live={isLive}
            data-wrong={isWrong}
            aria-label={`${label}: ${said}${aside ? ` ${aside}` : ""}. Change`}
            onClick={() => setOpen((open) => !open)}
          >
            {said} {aside && <small>{aside}</small>}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.dropdown} aria-label={label}>
          {isOpen && children(() => setOpen(false))}
        </Popover.Dropdown>
      </Popover>
      {isWrong && (
        <span role="alert" className={styles.refused}>
          {errors.join(" ")}
        </span>
      )}
    </div>
  );
}
