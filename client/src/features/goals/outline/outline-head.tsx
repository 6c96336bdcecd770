/** The heads of the columns, and opening or folding everything at once. */

import styles from "./outline.module.css";

export type OutlineHeadProps = { onOpenAll: () => void; onFoldAll: () => void };

export function OutlineHead({ onOpenAll, onFoldAll }: OutlineHeadProps) {
  return (
    <div className={styles.head}>
      <span className={styles.headName}>
        Goal
        <button type="button" onClick={onOpenAll}>
          Open all
        </button>
        <button type="button" onClick={onFoldAll}>
          Fold all
        </button>
      </span>
      <span className={styles.progress}>Progress</span>
      <span className={styles.time}>Time in all</span>
      <span className={styles.practised}>Practised</span>
      <span className={styles.due}>Deadline</span>
      <span className={styles.next}>Next step</span>
    </div>
  );
}
