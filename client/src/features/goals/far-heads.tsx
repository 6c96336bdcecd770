/** The words above the columns of the far view; they stay at the top while the tree moves below them. */

import { useViewport } from "@xyflow/react";
import { LevelLetter } from "@/components/ui/level-letter";
import { LEVELS } from "@/lib/levels";
import type { TreeLayout } from "./layout/shapes";
import { columnWord } from "./model/levels";
import styles from "./tree.module.css";

const WORD_WIDTH = 84;

export type FarHeadsProps = { layout: TreeLayout };

export function FarHeads({ layout }: FarHeadsProps) {
  const { x: left, zoom } = useViewport();
  const { columns, ticks } = layout;
  return (
    <div className={styles.heads} aria-hidden>
      {columns.map(({ rank, x }, index) => {
        const level = LEVELS.find((candidate) => candidate.rank === rank);
        const next = columns[index + 1]?.x ?? ticks?.x ?? x;
        if (!level) return null;
        return (
          <span key={rank} className={styles.head} style={{ transform: `translateX(${x * zoom + left - 9}px)` }}>
            <LevelLetter type={level.type} size={18} />
            {(next - x) * zoom > WORD_WIDTH && columnWord(level.word)}
          </span>
        );
      })}
      {ticks && (
        <span className={styles.head} style={{ transform: `translateX(${ticks.x * zoom + left}px)` }}>
          Sessions, 8 weeks
        </span>
      )}
    </div>
  );
}
