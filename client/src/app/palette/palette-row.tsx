/** One line of the palette: mark, name with the matched letters, time and warmth, keys. */

import { memo, type ReactNode } from "react";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { EmberDot } from "@/components/ui/ember-dot";
import { LevelLetter } from "@/components/ui/level-letter";
import { Outcome } from "@/components/ui/outcome";
import { OverlayKeys } from "@/components/ui/overlay";
import { TwoLines } from "@/components/ui/two-lines";
import { findMarks, wordsOf } from "@/lib/fold";
import { formatDuration } from "@/lib/time";
import styles from "./palette.module.css";
import { PaletteIcon } from "./palette-icon";
import type { Row } from "./rows";

const ENTER = ["Enter"];
const NOT_MARKED = { label: [], second: [] };

export type PaletteRowProps = {
  id: string;
  row: Row;
  /** The words to mark. */
  typed: readonly string[];
  isActive: boolean;
  onPoint: () => void;
  onRun: () => void;
};

export const PaletteRow = memo(function PaletteRow({ id, row, typed, isActive, onPoint, onRun }: PaletteRowProps) {
  const marked = "icon" in row.mark ? NOT_MARKED : wordsToMark(row, typed);
  const keys = row.keys?.length ? row.keys : isActive ? ENTER : [];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the line above has the keys and names this one as active
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.row}
      onPointerMove={isActive ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <span className={styles.mark}>
        <Sign mark={row.mark} />
      </span>
      <TwoLines
        first={<Marked text={row.label} words={marked.label} />}
        second={row.second && <Marked text={row.second} words={marked.second} />}
      />
      {row.seconds ? <span className={styles.time}>{formatDuration(row.seconds)}</span> : null}
      {row.status && <Outcome status={row.status} />}
      {row.idleDays !== undefined && <EmberDot days={row.idleDays} />}
      {keys.length > 0 && <OverlayKeys keys={keys} />}
    </div>
  );
});

/** The line that has all the words is the one that was meant; where neither has, both are marked. */
function wordsToMark({ label, second }: Row, typed: readonly string[]) {
  const hasAll = (text: string) => {
    const words = wordsOf(text);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  };
  if (hasAll(label)) return { label: typed, second: [] };
  return { label: second && hasAll(second) ? [] : typed, second: typed };
}

function Sign({ mark }: Pick<Row, "mark">) {
  if ("level" in mark) return <LevelLetter type={mark.level} />;
  if ("discipline" in mark) return <DisciplineIcon discipline={mark.discipline} boxed />;
  return <PaletteIcon name={mark.icon} />;
}

/** A text with the letters that were typed in the accent. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const marks = findMarks(text, words);
  if (marks.length === 0) return text;
  const parts: ReactNode[] = [];
  let place = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(place, start), <mark key={start}>{text.slice(start, end)}</mark>);
    place = end;
  }
  return [...parts, text.slice(place)];
}
