/** Under the outline: what is picked, and its keys. */

import { plural } from "@/lib/numbers";
import styles from "./outline.module.css";

const KEYS: readonly (readonly [string, string])[] = [
  ["↑ ↓", "move"],
  ["→ ←", "open, close"],
  ["Enter", "new below"],
  ["Tab", "deeper"],
  ["Alt ↑", "reorder"],
  ["Space", "select"],
  ["Ctrl Enter", "done"],
  [".", "menu"],
  ["Esc Tab", "leave"],
];

export type OutlineFootProps = { pickedCount: number };

export function OutlineFoot({ pickedCount }: OutlineFootProps) {
  return (
    <div className={styles.foot}>
      <span role="status" className={styles.picked}>
        {pickedCount > 0 && `${plural(pickedCount, "goal")} selected`}
      </span>
      <p className={styles.keys} id="outline-keys">
        <span className="visually-hidden">Keys: typing renames; </span>
        {KEYS.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd>
            {does}
          </span>
        ))}
      </p>
      <span className={styles.sorted}>Sorted as you left it</span>
    </div>
  );
}
