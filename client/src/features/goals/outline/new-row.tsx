/** The line of a goal that does not exist yet. */

import { LevelLetter } from "@/components/ui/level-letter";
import styles from "./outline.module.css";
import { sayNewLine } from "./outline-lines";
import type { NewRow } from "./outline-rows";
import { RowField } from "./row-field";

export type NewRowViewProps = { row: NewRow; top: number; height: number };

export function NewRowView({ row, top, height }: NewRowViewProps) {
  const { line, level, place, siblings } = row;
  const what = sayNewLine(line.type);
  return (
    <div
      role="treeitem"
      data-key={row.key}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={false}
      tabIndex={-1}
      className={styles.row}
      data-new
      data-root={level === 1}
      style={{ transform: `translateY(${top}px)`, height, "--level": level - 1 }}
    >
      <div className={styles.line}>
        <span className={styles.name}>
          <span className={styles.fold} />
          <LevelLetter type={line.type} size={16} />
          <RowField rowKey="new" label={what} begins="" hint={`${what}; Enter adds, Tab indents, Esc leaves`} />
        </span>
      </div>
    </div>
  );
}
