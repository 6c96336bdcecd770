/** What one practises: any of the disciplines, each a large switch. */

import { DISCIPLINES } from "@/disciplines";
import { DisciplineIcon } from "./discipline-icon";
import styles from "./discipline-picks.module.css";

export type DisciplinePicksProps = { value: readonly string[]; onChange: (value: string[]) => void };

export function DisciplinePicks({ value, onChange }: DisciplinePicksProps) {
  const toggle = (key: string) =>
    onChange(
      DISCIPLINES.map((one) => one.key).filter((one) => (one === key ? !value.includes(one) : value.includes(one))),
    );
  return (
    <div className={styles.picks}>
      {DISCIPLINES.map(({ key, label, hint }) => (
        <button
          key={key}
          type="button"
          className={styles.pick}
          aria-pressed={value.includes(key)}
          onClick={() => toggle(key)}
        >
          <DisciplineIcon discipline={key} boxed decorative />
          <span className={styles.label}>{label}</span>
          <span className={styles.hint}>{hint}</span>
        </button>
      ))}
    </div>
  );
}
