/** How many tries it took, set before the style. */

import { IconMinus, IconPlus } from "@tabler/icons-react";
import { MOST_TRIES, sayTries } from "../model/styles";
import styles from "./buttons.module.css";

export type TriesStepperProps = { tries: number; onChange: (tries: number) => void };

export function TriesStepper({ tries, onChange }: TriesStepperProps) {
  return (
    <div className={styles.tries} role="group" aria-label="Tries">
      <button
        type="button"
        aria-label="One try less"
        aria-keyshortcuts="-"
        disabled={tries <= 1}
        onClick={() => onChange(tries - 1)}
      >
        <IconMinus size={18} stroke={1.6} aria-hidden />
      </button>
      <output aria-label={sayTries(tries)}>
        <b>{tries}</b> {tries === 1 ? "try" : "tries"}
      </output>
      <button
        type="button"
        aria-label="One try more"
        aria-keyshortcuts="+"
        disabled={tries >= MOST_TRIES}
        onClick={() => onChange(tries + 1)}
      >
        <IconPlus size={18} stroke={1.6} aria-hidden />
      </button>
    </div>
  );
}
