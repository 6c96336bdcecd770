/** Two octaves of a piano: to show what a chord looks like, to play on, or both. */

import { isBlackKey, KEY_COUNT, LOWEST_KEY } from "@/disciplines/music/notes";
import { SignText } from "@/disciplines/music/sign-text";
import { touchProps } from "@/disciplines/music/touch";
import styles from "./piano.module.css";

export type PianoProps = {
  /** Names by note, of the keys to show; the first one is the root. */
  shown?: ReadonlyMap<number, string>;
  root?: number | null;
  /** Keys that are held or chosen. */
  pressed?: readonly number[];
  /** Absent: it is only looked at. */
  onPress?: (note: number) => void;
  /** The computer's keys by note. */
  letters?: ReadonlyMap<number, string>;
};

const NAMES = ["C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B"];
const KEYS = Array.from({ length: KEY_COUNT }, (_, step) => LOWEST_KEY + step);
const WHITE_COUNT = KEYS.filter((note) => !isBlackKey(note)).length;

/** Where a key begins, in widths of a white one. */
function leftOf(note: number): number {
  const white = KEYS.filter((one) => one < note && !isBlackKey(one)).length;
  return isBlackKey(note) ? white - 0.3 : white;
}

export function Piano({ shown = new Map(), root = null, pressed = [], onPress, letters }: PianoProps) {
  const said = [...shown.values()].join(", ");
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name
    <div
      className={styles.piano}
      role={onPress ? "group" : "img"}
      aria-label={onPress ? "Piano" : `On the piano: ${said || "hidden"}`}
      data-played={onPress !== undefined}
    >
      {KEYS.map((note) => (
        <Key
          key={note}
          {...{ note, onPress }}
          name={shown.get(note) ?? null}
          isRoot={root !== null && note % 12 === root}
          isPressed={pressed.some((one) => one === note)}
          letter={letters?.get(note) ?? null}
        />
      ))}
    </div>
  );
}

type KeyProps = {
  note: number;
  name: string | null;
  isRoot: boolean;
  isPressed: boolean;
  letter: string | null;
  onPress: ((note: number) => void) | undefined;
};

function Key({ note, name, isRoot, isPressed, letter, onPress }: KeyProps) {
  const isBlack = isBlackKey(note);
  const style = {
    left: `${(100 * leftOf(note)) / WHITE_COUNT}%`,
    width: `${((isBlack ? 60 : 100) / WHITE_COUNT).toFixed(3)}%`,
  };
  const look = { className: isBlack ? styles.black : styles.white, style, "data-pressed": isPressed };
  const inner = (
    <>
      {name && (
        <span className={styles.dot} data-root={isRoot} aria-hidden>
          <SignText>{name}</SignText>
        </span>
      )}
      {letter && (
        <kbd className={styles.letter} aria-hidden>
          {letter}
        </kbd>
      )}
    </>
  );
  const touch = touchProps(() => onPress?.(note));
  if (!onPress) return <span {...look}>{inner}</span>;
  const octave = note < LOWEST_KEY + 12 ? "low" : "high";
  return (
    <button type="button" {...look} {...touch} aria-label={`${NAMES[note % 12]}, ${octave}`} aria-pressed={isPressed}>
      {inner}
    </button>
  );
}
