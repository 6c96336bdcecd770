/** The words above the columns of the far view; they stay at the top while the tree moves below them. */

import { useStore } from "@xyflow/react";
import { useRef } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { LEVELS } from "@/lib/levels";
import { type Place, useViewportStyle } from "./hooks/use-viewport-style";
import type { TreeLayout } from "./layout/shapes";
import { columnWord } from "./model/levels";
import styles from "./tree.module.css";

const WORD_WIDTH = 84;

export type FarHeadsProps = { layout: TreeLayout };

/** Their places follow by style; only when a word gains or loses its room is anything drawn again. */
export function FarHeads({ layout }: FarHeadsProps) {
  const { columns, ticks } = layout;
  const heads = useRef<HTMLDivElement>(null);
  useViewportStyle(heads, placeOfHeads);
  const widths = columns.map(({ x }, index) => (columns[index + 1]?.x ?? ticks?.x ?? x) - x);
  const fitting = useStore(({ transform: [, , zoom] }) =>
    widths.map((one) => (one * zoom > WORD_WIDTH ? "1" : "0")).join(""),
  );
  return (
    <div ref={heads} className={styles.heads} aria-hidden>
      {columns.map(({ rank, x }, index) => {
        const level = LEVELS.find((candidate) => candidate.rank === rank);
        if (!level) return null;
        return (
          <span key={rank} className={styles.head} style={{ "--x": x }}>
            <LevelLetter type={level.type} size={18} />
            {fitting[index] === "1" && columnWord(level.word)}
          </span>
        );
      })}
      {ticks && (
        <span className={styles.head} style={{ "--x": ticks.x + 9 }}>
          Sessions, 8 weeks
        </span>
      )}
    </div>
  );
}

function placeOfHeads({ left, zoom }: Place) {
  return { "--left": left, "--zoom": zoom };
}
