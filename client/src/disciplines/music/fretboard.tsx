/** A chord's shape or a scale on the neck of a guitar: a dot for each note, the root filled, × for what is not played. */

import { SignText } from "@/disciplines/music/sign-text";
import { type Dot, STRING_NAMES, windowOf } from "@/disciplines/music/voicings";
import { useIsPhone } from "@/lib/use-phone";
import styles from "./fretboard.module.css";

export type FretboardProps = {
  /** Upwards. */
  dots: readonly Dot[];
  /** The name of the note that sounds on a string. */
  nameAt: (string: number, fret: number) => string;
  isRoot: (string: number, fret: number) => boolean;
  /** Drawn as on a phone: five frets. */
  isSmall?: boolean;
};

const MARKED = [3, 5, 7, 9, 12, 15];
const [LEFT, TOP, ROW, DOT] = [46, 14, 28, 13];

export function Fretboard({ dots, nameAt, isRoot, isSmall = false }: FretboardProps) {
  const isPhone = useIsPhone() || isSmall;
  const { from, to } = windowOf(
    dots.map(({ fret }) => fret),
    isPhone ? 5 : 7,
  );
  const frets = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const width = isSmall ? 300 : isPhone ? 358 : 780;
  const step = (width - LEFT - 4) / frets.length;
  const bottom = TOP + 5 * ROW;
  const y = (string: number) => TOP + (5 - string) * ROW;
  const x = (fret: number) => (fret === 0 ? LEFT : LEFT + (fret - from + 0.5) * step);
  const said = dots.map(({ string, fret }) => nameAt(string, fret));
  return (
    <div className={styles.neck} style={{ width, maxWidth: "100%", aspectRatio: `${width} / ${bottom + 34}` }}>
      <svg viewBox={`0 0 ${width} ${bottom + 34}`} role="img" aria-label={`On the guitar: ${said.join(", ")}`}>
        <rect className={styles.wood} x={LEFT} y={TOP} width={step * frets.length} height={5 * ROW} />
        {frets
          .filter((fret) => MARKED.includes(fret))
          .map((fret) => (
            <circle key={fret} className={styles.inlay} cx={x(fret)} cy={TOP + 2.5 * ROW} r={6} />
          ))}
        {[from - 1, ...frets].map((fret, place) => (
          <line
            key={fret}
            className={fret === 0 ? styles.nut : styles.fret}
            x1={LEFT + place * step}
            x2={LEFT + place * step}
            y1={TOP - 9}
            y2={bottom + 9}
          />
        ))}
        {STRING_NAMES.map((name, string) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two strings are called E
          <g key={string}>
            <line
              className={styles.string}
              x1={LEFT}
              x2={width - 4}
              y1={y(string)}
              y2={y(string)}
              strokeWidth={2.4 - string * 0.25}
            />
            <text className={styles.open} x={26} y={y(string) + 4}>
              {name}
            </text>
            {dots.every((dot) => dot.string !== string) && (
              <text className={styles.mute} x={8} y={y(string) + 4}>
                ×
              </text>
            )}
          </g>
        ))}
        {frets.map((fret) => (
          <text key={fret} className={styles.number} x={x(fret)} y={bottom + 30}>
            {fret}
          </text>
        ))}
      </svg>
      {dots.map(({ string, fret }) => (
        <span
          key={`${string}-${fret}`}
          aria-hidden
          className={styles.dot}
          data-root={isRoot(string, fret)}
          style={{
            left: `${(100 * x(fret)) / width}%`,
            top: `${(100 * y(string)) / (bottom + 34)}%`,
            width: DOT * 2,
            height: DOT * 2,
          }}
        >
          <SignText>{nameAt(string, fret)}</SignText>
        </span>
      ))}
    </div>
  );
}
