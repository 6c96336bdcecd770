/** One recorded value: a number or a word, typed over what it was, with last time's and the best beside it. */

import { useEffect, useId, useRef, useState } from "react";
import type { CellPlace } from "@/features/sessions/grid-keys";
import { cellMark } from "@/features/sessions/use-grid-keys";
import type { NamedColumn } from "@/features/sessions/use-measured";
import { metricValue } from "@/practice/editing";
import { differenceTo, sayNumber, sayOutside } from "@/practice/last-time";
import styles from "./grid.module.css";

export type ValueCellProps = {
  label: string;
  column: NamedColumn;
  value: unknown;
  /** Last time's number of this very cell. */
  last: number | null;
  /** Shown grey while nothing is typed. */
  placeholder: string;
  isBest: boolean;
  /** Whether the unit is written behind it; in a grid the head of the column says it. */
  hasUnit?: boolean;
  at: CellPlace;
  onPut: (value: unknown) => void;
};

export function ValueCell(props: ValueCellProps) {
  const { label, column, value, last, placeholder, isBest, hasUnit = false, at, onPut } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value === null || value === undefined ? "" : String(value);
  const text = typed ?? shown;
  const commit = () => {
    if (typed !== null && typed !== shown) onPut(metricValue(typed));
    setTyped(null);
  };
  useBeforeLeaving(typed === null ? null : commit);
  const outsideId = useId();
  if (typeof value === "object" && value !== null) return <span>{JSON.stringify(value)}</span>;
  const present = typed === null ? value : metricValue(typed);
  const number = typeof present === "number" ? present : null;
  const outside = number !== null && column.metric ? sayOutside(number, column.metric) : null;
  return (
    <span className={styles.box}>
      <span className={styles.cell}>
        <input
          className={styles.value}
          size={Math.max(4, text.length)}
          value={text}
          placeholder={placeholder}
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-describedby={outside ? outsideId : undefined}
          {...cellMark(at)}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key === "Escape") setTyped(null);
          }}
        />
        {hasUnit && column.unit && <span aria-hidden>{column.unit}</span>}
        {number !== null && <Beside number={number} last={last} column={column} isBest={isBest} />}
      </span>
      {outside && (
        <span id={outsideId} className={styles.outside}>
          {outside}
        </span>
      )}
    </span>
  );
}

type BesideProps = { number: number; last: number | null; column: NamedColumn; isBest: boolean };

function Beside({ number, last, column, isBest }: BesideProps) {
  const difference = last === null ? null : differenceTo(number, last, column.metric?.better ?? "higher");
  return (
    <>
      {difference && last !== null && (
        <span className={styles.difference} data-tone={difference.tone} title={`Last time ${sayNumber(last)}`}>
          <span aria-hidden>{difference.short}</span>
          <span className="visually-hidden">{difference.words}</span>
        </span>
      )}
      {isBest && <span className={styles.best}>best</span>}
    </>
  );
}

/** Take what is being typed before the page goes away; captured, so that it comes before what is sent then. */
function useBeforeLeaving(act: (() => void) | null): void {
  const latest = useRef(act);
  latest.current = act;
  const isWaiting = act !== null;
  useEffect(() => {
    if (!isWaiting) return;
    const take = () => latest.current?.();
    for (const name of ["pagehide", "visibilitychange"]) window.addEventListener(name, take, { capture: true });
    return () => {
      for (const name of ["pagehide", "visibilitychange"]) window.removeEventListener(name, take, { capture: true });
    };
  }, [isWaiting]);
}
