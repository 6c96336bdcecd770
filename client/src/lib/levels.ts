/** The levels of goals: their order, letter, word and tone. */

import type { GoalType } from "@/api/types";

export type Level = { type: GoalType; rank: number; letter: string; word: string; color: string };

export const LEVELS: readonly Level[] = [
  { type: "UltimateGoal", rank: 0, letter: "U", word: "Ultimate", color: "var(--lv-ultimate)" },
  { type: "LongTermGoal", rank: 1, letter: "L", word: "Long term", color: "var(--lv-long)" },
  { type: "MidTermGoal", rank: 2, letter: "M", word: "Mid term", color: "var(--lv-mid)" },
  { type: "ShortTermGoal", rank: 3, letter: "S", word: "Short term", color: "var(--lv-short)" },
  { type: "PracticeSession", rank: 4, letter: "P", word: "Session", color: "var(--text-2)" },
  { type: "ImmediateGoal", rank: 5, letter: "I", word: "Immediate", color: "var(--lv-immediate)" },
  { type: "MicroGoal", rank: 6, letter: "µ", word: "Micro", color: "var(--lv-micro)" },
  { type: "NanoGoal", rank: 7, letter: "n", word: "Nano", color: "var(--lv-nano)" },
];

const SMALLEST: Level = { type: "NanoGoal", rank: 7, letter: "n", word: "Nano", color: "var(--lv-nano)" };

/** Return the level of a type; an unknown type counts as the smallest. */
export function levelOf(type: string): Level {
  return LEVELS.find((level) => level.type === type) ?? SMALLEST;
}

/** Return the levels a goal of this type may have as children, nearest first; sessions are not among them. */
export function childLevels(type: string | null): readonly Level[] {
  if (type === null) return LEVELS.filter((level) => level.rank < 4);
  const { rank } = levelOf(type);
  return LEVELS.filter((level) => level.rank > rank && level.type !== "PracticeSession");
}
