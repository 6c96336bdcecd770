/** The level letter: always square, never colour alone. */

import { levelOf } from "@/lib/levels";
import marks from "./marks.module.css";

export type LevelLetterProps = { type: string; size?: number };

export function LevelLetter({ type, size = 18 }: LevelLetterProps) {
  const { letter, word, color } = levelOf(type);
  return (
    <span
      className={marks.level}
      role="img"
      aria-label={word}
      title={word}
      style={{ width: size, height: size, background: color, fontSize: Math.max(11, Math.round(size * 0.6)) }}
    >
      {letter}
    </span>
  );
}
