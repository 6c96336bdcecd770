/** The grades in a row that scrolls, the chosen one in its middle, each with what it is in another system. */

import { type KeyboardEvent, useEffect, useRef } from "react";
import { steppedGrade } from "../model/choice";
import { converted, gradesOf, placeOf } from "../model/grades";
import type { GradeSystem } from "../types";
import styles from "./buttons.module.css";

export type GradeRowProps = { system: GradeSystem; grade: string; onPick: (grade: string) => void };

export function GradeRow({ system, grade, onPick }: GradeRowProps) {
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another grade or system stands elsewhere in the row
  useEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>("[aria-checked=true]");
    if (!row.current || !chosen) return;
    row.current.scrollLeft = chosen.offsetLeft - (row.current.clientWidth - chosen.offsetWidth) / 2;
  }, [grade, system]);
  const step = (event: KeyboardEvent<HTMLButtonElement>) => {
    const to = wanted(event.key, grade, system);
    if (to === null) return;
    event.preventDefault();
    onPick(to);
    row.current?.querySelectorAll<HTMLElement>("[role=radio]")[placeOf(to, system)]?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.grades} role="radiogroup" aria-label="Grade" ref={row}>
      {gradesOf(system).map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          className={styles.grade}
          aria-checked={one === grade}
          aria-label={`${one}, ${converted(one, system)}`}
          tabIndex={one === grade ? 0 : -1}
          onClick={() => onPick(one)}
          onKeyDown={step}
        >
          <b>{one}</b>
          <small>{converted(one, system)}</small>
        </button>
      ))}
    </div>
  );
}

/** The grade that a key goes to; null: it goes nowhere. */
function wanted(key: string, grade: string, system: GradeSystem): string | null {
  if (key === "ArrowRight" || key === "ArrowUp") return steppedGrade(grade, system, 1);
  if (key === "ArrowLeft" || key === "ArrowDown") return steppedGrade(grade, system, -1);
  if (key === "Home") return gradesOf(system)[0] ?? null;
  return key === "End" ? (gradesOf(system).at(-1) ?? null) : null;
}
