/** The fold mark, the level and the name of a row; the name becomes a field while it is typed. */

import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { LevelLetter } from "@/components/ui/level-letter";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";
import type { GoalRow } from "./outline-rows";
import { RowField } from "./row-field";

export type RowNameProps = { row: GoalRow; isCurrent: boolean; typed: string | null };

export function RowName({ row, isCurrent, typed }: RowNameProps) {
  const { goal, isOpen } = row;
  const { verbs } = useOutlineWorld();
  const Fold = isOpen ? IconChevronDown : IconChevronRight;
  const rename = (event: React.MouseEvent) => {
    if (isCurrent && !event.shiftKey && !event.ctrlKey && !event.metaKey)
      verbs.perform({ do: "rename", typed: "" }, goal.id);
  };
  return (
    <span className={styles.name}>
      <span
        className={styles.fold}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          verbs.toggle(goal);
        }}
      >
        {goal.children.length > 0 && <Fold size={15} stroke={1.6} />}
      </span>
      <span className={styles.level} aria-hidden>
        <LevelLetter type={goal.type} size={16} />
      </span>
      {typed === null ? (
        <>
          <span className={styles.text} data-done={goal.completed} title={goal.name} aria-hidden onClick={rename}>
            {goal.name}
          </span>
          {!isOpen && goal.children.length > 0 && (
            <span className={styles.count} aria-hidden>
              {goal.children.length}
            </span>
          )}
        </>
      ) : (
        <RowField rowKey={goal.id} label={`Name of “${goal.name}”`} begins={goal.name + typed} />
      )}
    </span>
  );
}
