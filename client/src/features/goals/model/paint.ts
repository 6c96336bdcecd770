/** What the colour of a dot says: how recently, which level, how much is done, or which discipline. */

import { emberStep } from "@/components/ui/ember-dot";
import { disciplineLook } from "@/disciplines";
import { levelOf } from "@/lib/levels";
import { isStepType } from "./levels";
import { warmth } from "./rollups";
import type { GoalNode } from "./tree";

export type Colour = "recency" | "level" | "done" | "discipline";

export const COLOURS: readonly Colour[] = ["recency", "level", "done", "discipline"];

export interface Paint {
  /** The fill; null for a hollow, dashed dot. */
  fill: string | null;
  /** The line around a fill that may be pale. */
  line: string;
  /** The mark inside a dot with room for it, so that nothing is told by colour alone. */
  discipline: string | null;
  isDone: boolean;
}

/** Shares of what is done, and the steps of the amount ramp they are drawn in. */
export const DONE_STEPS: readonly { below: number; fill: string; word: string }[] = [
  { below: 0.25, fill: "var(--h-1)", word: "begun" },
  { below: 0.5, fill: "var(--h-2)", word: "25 %" },
  { below: 0.75, fill: "var(--h-3)", word: "50 %" },
  { below: Number.POSITIVE_INFINITY, fill: "var(--h-4)", word: "75 %" },
];

const PLAIN = { line: "var(--line-strong)", discipline: null, isDone: false };

export function paintOf(goal: GoalNode, colour: Colour, today: string): Paint {
  if (colour === "level") return { ...PLAIN, fill: levelOf(goal.type).color };
  if (colour === "discipline") {
    const discipline = disciplineOf(goal);
    return { ...PLAIN, fill: discipline && disciplineLook(discipline).color, discipline };
  }
  if (colour === "done") {
    if (goal.completed) return { ...PLAIN, fill: "var(--ok)", isDone: true };
    const share = goal.rollup.progress ?? 0;
    return { ...PLAIN, fill: share > 0 ? (DONE_STEPS.find(({ below }) => share < below)?.fill ?? null) : null };
  }
  const step = emberStep(warmth(goal, today));
  return { ...PLAIN, fill: step === 5 ? null : `var(--em-${step})`, line: "var(--em-line)" };
}

/** The discipline with the most time; sessions never stand below a step, so a step has that of the goal it serves. */
function disciplineOf(goal: GoalNode): string | null {
  let from: GoalNode = goal;
  while (from.rollup.discipline === null && isStepType(from.type) && from.parent) from = from.parent;
  return from.rollup.discipline;
}
