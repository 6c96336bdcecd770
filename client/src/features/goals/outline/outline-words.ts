/** How a row of the outline is said. */

import { levelOf } from "@/lib/levels";
import { joinAnd } from "@/lib/numbers";
import { daysBetween, formatDuration } from "@/lib/time";
import type { Clash } from "../goal-operations";
import { warmth } from "../model/rollups";
import type { GoalNode } from "../model/tree";
import { sayDeadline, sayPractised, sayShortDate } from "../model/words";

/** A deadline this near stands out. */
const NEAR_DAYS = 14;
const NAMED_CLASHES = 2;

/** Say progress: "46 %"; nothing where there is nothing to count. */
export function sayProgress(progress: number | null): string {
  return progress === null ? "" : `${Math.round(progress * 100)} %`;
}

/** Say when a goal was practised, in a narrow column: "today", "yesterday", "12 days". */
export function sayDays(days: number | null): string {
  if (days === null) return "not yet";
  return days < 2 ? sayPractised(days) : `${days} days`;
}

/** Say a deadline in a narrow column, and whether it is near or past; a goal that is done has none to keep. */
export function sayDue(goal: GoalNode, today: string): { text: string; isNear: boolean } {
  if (goal.deadline === null) return { text: "", isNear: false };
  const days = daysBetween(today, goal.deadline);
  const isPast = days < 0 && !goal.completed;
  const text = `${isPast ? "was " : ""}${sayShortDate(goal.deadline, today)}`;
  return { text, isNear: !goal.completed && days <= NEAR_DAYS };
}

/** Say which goals or sessions below are in the way of another level. */
export function sayClashes(clashes: readonly Clash[]): string {
  if (clashes.some((clash) => clash.type === "PracticeSession"))
    return "It has sessions, and they cannot stand under a step.";
  const named = clashes.slice(0, NAMED_CLASHES).map((clash) => `“${clash.name}”`);
  const rest = clashes.length - named.length;
  const who = joinAnd(rest > 0 ? [...named, `${rest} more`] : named);
  return `${who} below ${clashes.length === 1 ? "does" : "do"} not fit under that level.`;
}

/** Say a whole row, for those who hear it. */
export function sayRow(goal: GoalNode, today: string): string {
  const { rollup } = goal;
  const parts = [goal.name, levelOf(goal.type).word];
  if (goal.completed) parts.push("done");
  else if (rollup.progress !== null) parts.push(sayProgress(rollup.progress));
  if (rollup.totalSeconds > 0) parts.push(`${formatDuration(rollup.totalSeconds)} in all`);
  const days = warmth(goal, today);
  parts.push(days === null ? "not practised yet" : `practised ${sayPractised(days)}`);
  if (goal.deadline !== null) {
    const { before, date, after } = sayDeadline(goal.deadline, today);
    parts.push(`${before}${date}${after}`);
  }
  if (rollup.nextStep && rollup.nextStep.id !== goal.id && !goal.completed) parts.push(`next: ${rollup.nextStep.name}`);
  return parts.join(", ");
}
