/** Grades: the systems of boulders and ropes, easiest first, each with its place on the scale, as the server has them. */

import type { GradeSystem, Scale } from "../types";

type Rung = { grade: string; difficulty: number };
type System = { key: GradeSystem; label: string; scale: Scale; rungs: readonly Rung[] };

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, step) => from + step);
const rungs = (grades: string, places: readonly number[]): Rung[] =>
  grades.split(" ").map((grade, place) => ({ grade, difficulty: places[place] ?? 0 }));

const YOSEMITE = [
  ...range(0, 9).map((step) => `5.${step}`),
  ...range(10, 15).flatMap((step) => ["a", "b", "c", "d"].map((letter) => `5.${step}${letter}`)),
];

export const SYSTEMS: readonly System[] = [
  {
    key: "V",
    label: "V scale",
    scale: "boulder",
    rungs: rungs(
      `VB ${range(0, 17)
        .map((step) => `V${step}`)
        .join(" ")}`,
      range(-1, 17),
    ),
  },
  {
    key: "Font",
    label: "Fontainebleau",
    scale: "boulder",
    rungs: rungs(
      "3 4 4+ 5 5+ 6A 6A+ 6B 6B+ 6C 6C+ 7A 7A+ 7B 7B+ 7C 7C+ 8A 8A+ 8B 8B+ 8C 8C+ 9A",
      [-1, 0, 0.5, 1, 2, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 8.5, 9, 10, 11, 12, 13, 14, 15, 16, 17],
    ),
  },
  { key: "YDS", label: "Yosemite", scale: "rope", rungs: rungs(YOSEMITE.join(" "), range(0, 33)) },
  {
    key: "French",
    label: "French",
    scale: "rope",
    rungs: rungs(
      "1 2 3 4a 4b 4c 5a 5b 5c 6a 6a+ 6b 6b+ 6c 6c+ 7a 7a+ 7b 7b+ 7c 7c+ 8a 8a+ 8b 8b+ 8c 8c+ 9a 9a+ 9b 9b+ 9c",
      [...range(1, 14), ...range(16, 33)],
    ),
  },
  {
    key: "UIAA",
    label: "UIAA",
    scale: "rope",
    rungs: rungs(
      "I II III IV- IV IV+ V- V V+ VI- VI VI+ VII- VII VII+ VIII- VIII VIII+ IX- IX IX+ X- X X+ XI- XI XI+ XII- XII",
      [1, 2, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 18, 20, 21, 22, 24, 25, 26, 28, 29, 30, 32, 33],
    ),
  },
];

const DEFAULTS: Record<Scale, GradeSystem> = { boulder: "V", rope: "French" };
/** What stands small under each grade. */
const OTHERS: Record<GradeSystem, GradeSystem> = { V: "Font", Font: "V", YDS: "French", French: "YDS", UIAA: "French" };

function systemOf(key: string): System {
  const found = SYSTEMS.find((system) => system.key === key);
  if (!found) throw new RangeError(`${key} is no grade system`);
  return found;
}

/** Return the system a person has chosen for a scale. */
export function systemFor(scale: Scale, chosen: Readonly<Record<string, string>>): GradeSystem {
  const own = SYSTEMS.find((system) => system.scale === scale && system.key === chosen[scale]);
  return own?.key ?? DEFAULTS[scale];
}

export const scaleOf = (system: GradeSystem): Scale => systemOf(system).scale;
export const otherSystem = (system: GradeSystem): GradeSystem => OTHERS[system];
export const gradesOf = (system: GradeSystem): string[] => systemOf(system).rungs.map(({ grade }) => grade);

/** Return the place of a grade in its system, counted from the easiest; -1: it is none to choose from. */
export function placeOf(grade: string, system: GradeSystem): number {
  return systemOf(system).rungs.findIndex((rung) => rung.grade === grade);
}

/** Return how hard a grade is on its scale; equal for two systems that say the same. */
export function difficultyOf(grade: string, system: GradeSystem): number {
  return systemOf(system).rungs.find((rung) => rung.grade === grade)?.difficulty ?? 0;
}

/** Return the grade of a system that a difficulty comes to: the hardest that is not harder. */
export function gradeAt(difficulty: number, system: GradeSystem): string {
  const { rungs: all } = systemOf(system);
  return (all.findLast((rung) => rung.difficulty <= difficulty) ?? all[0])?.grade ?? "";
}

/** Return a grade in another system of its scale. */
export function converted(grade: string, system: GradeSystem): string {
  return gradeAt(difficultyOf(grade, system), otherSystem(system));
}

/** Return a logged grade as it is shown: as it was written in the person's own system, else what it comes to there. */
export function shownGrade(
  row: { grade: string; grade_system: string; scale: Scale; difficulty: number },
  system: GradeSystem,
): string {
  if (row.grade_system === system || scaleOf(system) !== row.scale) return row.grade;
  return gradeAt(row.difficulty, system);
}
