/** The branches an empty tree could have: how long each takes, or the goals of the example that is looked at. */

import styles from "./empty-tree.module.css";
import type { Seed } from "./examples";

const DOTS: readonly [number, number, number][] = [
  [150, 120, 13],
  [150, 350, 13],
  [330, 60, 9],
  [330, 180, 9],
  [330, 310, 9],
  [330, 400, 9],
  [500, 152, 6],
  [500, 208, 6],
];
const LINES: readonly [number, number, number, number][] = [
  [0, 230, 150, 120],
  [0, 230, 150, 350],
  [150, 120, 330, 60],
  [150, 120, 330, 180],
  [150, 350, 330, 310],
  [150, 350, 330, 400],
  [330, 180, 500, 152],
  [330, 180, 500, 208],
];
type Word = readonly [x: number, y: number, text: string, anchor: "middle" | "start"];

const WORDS: readonly Word[] = [
  [150, 98, "a year", "middle"],
  [330, 40, "a season", "middle"],
  [330, 160, "a month", "middle"],
  [516, 156, "today, ten minutes", "start"],
  [516, 212, "a session", "start"],
];

export type TeachingBranchesProps = { seed: Seed | null };

/** The goals of an example, each above its dot. */
function wordsOf({ below: [first, second] }: Seed): Word[] {
  const [season] = first?.below ?? [];
  const [today] = season?.below ?? [];
  const words: [number, number, string | undefined][] = [
    [150, 98, first?.name],
    [150, 328, second?.name],
    [330, 160, season?.name],
    [500, 138, today?.name],
  ];
  return words.flatMap(([x, y, name]) => (name === undefined ? [] : [[x, y, name, "middle"] as const]));
}

export function TeachingBranches({ seed }: TeachingBranchesProps) {
  return (
    <svg viewBox="0 0 640 460" className={styles.teaching} aria-hidden>
      {LINES.map(([x1, y1, x2, y2]) => {
        const middle = (x1 + x2) / 2;
        return (
          <path
            key={`${x2}-${y2}`}
            d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
            fill="none"
            stroke="var(--line-2)"
            strokeWidth={1.6}
            strokeDasharray="2 6"
            strokeLinecap="round"
          />
        );
      })}
      {DOTS.map(([cx, cy, r]) => (
        <circle
          key={`${cx}-${cy}`}
          cx={cx}
          cy={cy}
          r={r}
          fill="var(--bg)"
          stroke="var(--em-cold)"
          strokeWidth={1.3}
          strokeDasharray="2.6 2.6"
        />
      ))}
      {(seed ? wordsOf(seed) : WORDS).map(([x, y, word, anchor]) => (
        <text key={word} x={x} y={y} fontSize={13} textAnchor={anchor} fill="var(--text-2)">
          {word}
        </text>
      ))}
      {[7, 11, 9, 14, 12, 18].map((height, place) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          key={place}
          x={582 + place * 6}
          y={213 - height}
          width={4}
          height={height}
          rx={1.5}
          fill="none"
          stroke="var(--em-cold)"
        />
      ))}
    </svg>
  );
}
