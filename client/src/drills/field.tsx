/** A part of a set-up's form: its name, a hint, and the choice. */

import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

export type FieldProps = { label: string; hint?: ReactNode; children: ReactNode };

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.field}>
      <p className={styles.label}>
        <b id={id}>{label}</b>
        {hint && <span>{hint}</span>}
      </p>
      {children}
    </div>
  );
}

/** Fields beside each other where there is room. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
