/** The levels above the columns. */

import { LevelLetter } from "@/components/ui/level-letter";
import { LEVELS } from "@/lib/levels";
import { columnWord } from "../model/levels";
import styles from "./icicle.module.css";
import type { IcicleColumn } from "./layout";

const WORD_WIDTH = 84;

export type IcicleHeadsProps = { columns: readonly IcicleColumn[] };

export function IcicleHeads({ columns }: IcicleHeadsProps) {
  return (
    <div className={styles.heads} aria-hidden>
      {columns.map(({ rank, x, width }) => {
        const level = LEVELS.find((candidate) => candidate.rank === rank);
        if (!level) return null;
        return (
          <span key={rank} style={{ left: x }}>
            <LevelLetter type={level.type} size={16} />
            {width > WORD_WIDTH && columnWord(level.word)}
          </span>
        );
      })}
    </div>
  );
}
