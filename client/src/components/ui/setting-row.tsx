/** One setting: its name, a quiet line, and the control at the right; a refusal stays on the row. */

import type { ReactNode } from "react";
import styles from "./setting-row.module.css";

export type SettingRowProps = {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  children?: ReactNode;
};

export function SettingRow({ label, hint, error, children }: SettingRowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.what}>
        <span>{label}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
        {error && (
          <span className={styles.error} role="alert">
            {error}
          </span>
        )}
      </div>
      {children && <div className={styles.control}>{children}</div>}
    </div>
  );
}
