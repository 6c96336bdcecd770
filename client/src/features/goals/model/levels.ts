/** What the tree adds to the levels: which of them are steps, and the level of the next line of a checklist. */

import type { GoalIn } from "@/api/types";
import { childLevels, type Level, levelOf } from "@/lib/levels";

/** The types a goal can have; a session is none. */
export type GoalLevelType = GoalIn["type"];
export type GoalLevel = Level & { type: GoalLevelType };

const FIRST_STEP_RANK = 5;

/** Say whether a goal is a line of a checklist (immediate, micro, nano). */
export function isStepType(type: string): boolean {
  return levelOf(type).rank >= FIRST_STEP_RANK;
}

/** Levels that may stand below a goal of `type`, nearest first; without a parent, the levels a root may have. */
export function goalLevelsBelow(type: string | null): GoalLevel[] {
  return childLevels(type).flatMap((level) => {
    const goalType = goalTypeOf(level.type);
    return goalType === level.type ? [{ ...level, type: goalType }] : [];
  });
}

/** Read a type as that of a goal; anything unknown counts as the smallest. */
export function goalTypeOf(type: string): GoalLevelType {
  const known = levelOf(type).type;
  return known === "PracticeSession" ? "NanoGoal" : known;
}

/** The level a new child gets unless the person chooses another; null below a nano goal. */
export function nextChildLevel(type: string | null): GoalLevel | null {
  return goalLevelsBelow(type)[0] ?? null;
}

/** The level of a new line in a goal's checklist; null below a nano goal. */
export function nextStepLevel(type: string): GoalLevel | null {
  return goalLevelsBelow(type).find((level) => level.rank >= FIRST_STEP_RANK) ?? null;
}

/** The word above a column of the far view: "Long", not "Long term". */
export function columnWord(word: string): string {
  return word.replace(" term", "");
}
