/** What is chosen in the log: the grade of each scale, and whether it counts for a competition today. */

import type { GradeSystem, Scale } from "../types";
import { converted, gradeAt, gradesOf, otherSystem, placeOf, SYSTEMS } from "./grades";

export type Choice = {
  scale: Scale;
  /** The last grade of each scale, in the system it was chosen in. */
  grades: Record<Scale, { system: GradeSystem; grade: string } | null>;
  /** The competition that was chosen on a day; the switch holds for that day only. */
  competition: { day: string; id: string; isOn: boolean } | null;
};

export const NOTHING_CHOSEN: Choice = {
  scale: "boulder",
  grades: { boulder: null, rope: null },
  competition: null,
};

/** Where a person begins who has logged nothing. */
const FIRST_DIFFICULTY: Record<Scale, number> = { boulder: 2, rope: 8 };

/** Return the chosen grade of a scale in the person's system, the last one logged if nothing was chosen here. */
export function gradeOf(
  { grades }: Choice,
  scale: Scale,
  system: GradeSystem,
  last: { scale: Scale; difficulty: number } | null,
): string {
  const chosen = grades[scale];
  if (chosen?.system === system && placeOf(chosen.grade, system) >= 0) return chosen.grade;
  if (chosen && otherSystem(chosen.system) === system) return converted(chosen.grade, chosen.system);
  return gradeAt(last?.scale === scale ? last.difficulty : FIRST_DIFFICULTY[scale], system);
}

/** Return the grade some places up or down, at the ends the last one. */
export function steppedGrade(grade: string, system: GradeSystem, steps: number): string {
  const all = gradesOf(system);
  const place = Math.min(all.length - 1, Math.max(0, placeOf(grade, system) + steps));
  return all[place] ?? grade;
}

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** Return the number of a grade: 4 of V4, 9 of 5.9, 6 of 6a+, 7 of VII-. */
function numberOf(grade: string, system: GradeSystem): string {
  const plain = grade.replace(/[+-]$/, "");
  if (system === "UIAA") return String(ROMAN.indexOf(plain));
  return /(\d+)[a-dA-C]?$/.exec(plain)?.[1] ?? "";
}

/** Return the grade that a digit means; pressed again, the next one of its number: 6a, 6a+, 6b … A one also begins 10. */
export function gradeByDigit(digit: string, grade: string, system: GradeSystem): string | null {
  const exact = gradesOf(system).filter((one) => numberOf(one, system) === digit);
  const more = gradesOf(system).filter(
    (one) => numberOf(one, system).length === 2 && numberOf(one, system)[0] === digit,
  );
  const found = [...exact, ...more];
  const place = found.indexOf(grade);
  return found[(place + 1) % Math.max(1, found.length)] ?? null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function readGrade(value: unknown): Choice["grades"]["boulder"] {
  if (!isRecord(value) || typeof value.grade !== "string") return null;
  const system = SYSTEMS.find(({ key }) => key === value.system);
  return system ? { system: system.key, grade: value.grade } : null;
}

/** Read what another visit kept; what is not understood was not chosen. */
export function readChoice(kept: unknown): Choice {
  if (!isRecord(kept)) return NOTHING_CHOSEN;
  const grades = isRecord(kept.grades) ? kept.grades : {};
  const on = isRecord(kept.competition) ? kept.competition : {};
  const { day, id } = on;
  return {
    scale: kept.scale === "rope" ? "rope" : "boulder",
    grades: { boulder: readGrade(grades.boulder), rope: readGrade(grades.rope) },
    competition: typeof day === "string" && typeof id === "string" ? { day, id, isOn: on.isOn === true } : null,
  };
}
