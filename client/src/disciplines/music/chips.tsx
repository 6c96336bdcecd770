/** Several of many, all visible. */

import { SignText } from "@/disciplines/music/sign-text";
import styles from "./setup.module.css";

export type ChipsProps = {
  label: string;
  options: readonly { key: string; label: string }[];
  /** Keys, of other groups too. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

export function Chips({ label, options, chosen, onChange }: ChipsProps) {
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <div className={styles.chipRow}>
      <div className={styles.chips} role="group" aria-label={label}>
        {options.map(({ key, label: said }) => (
          <button key={key} type="button" aria-pressed={chosen.includes(key)} onClick={() => toggle(key)}>
            <SignText>{said}</SignText>
          </button>
        ))}
      </div>
    </div>
  );
}
