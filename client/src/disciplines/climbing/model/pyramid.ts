/** Sends by grade: how wide each grade stands under the one above it. */

import { plural } from "@/lib/numbers";
import type { Climb, GradeSystem } from "../types";
import { gradeAt, placeOf, scaleOf } from "./grades";
import { isSend, styleOf } from "./styles";

export type Step = {
  grade: string;
  /** Onsights and flashes; redpoints and repeats. */
  first_try_count: number;
  after_tries_count: number;
  send_count: number;
  /** Tries of what was not sent. */
  attempt_tries: number;
};

/** Return the grades that were climbed in a system of the person, the hardest first, as the server counts them. */
export function pyramidOf(climbs: readonly Climb[], system: GradeSystem): Step[] {
  const steps = new Map<string, Step>();
  for (const { difficulty, style, tries, scale } of climbs) {
    if (scale !== scaleOf(system)) continue;
    const grade = gradeAt(difficulty, system);
    const empty = { grade, first_try_count: 0, after_tries_count: 0, send_count: 0, attempt_tries: 0 };
    const step = steps.get(grade) ?? empty;
    if (!isSend({ style })) step.attempt_tries += tries;
    else if (styleOf(style).isFirstTry) step.first_try_count += 1;
    else step.after_tries_count += 1;
    step.send_count = step.first_try_count + step.after_tries_count;
    steps.set(grade, step);
  }
  return [...steps.values()].sort((one, other) => placeOf(other.grade, system) - placeOf(one.grade, system));
}

/** Fewer sends than these on both grades say nothing. */
const ENOUGH_SENDS = 5;

/** Say whether the hardest grade that was sent stands on twice as many sends of the next one; null: too little to say. */
export function sayPyramid(steps: readonly Step[]): string | null {
  const [top, below] = steps.filter((step) => step.send_count > 0);
  if (!top || !below || top.send_count + below.send_count < ENOUGH_SENDS) return null;
  const isWide = below.send_count >= 2 * top.send_count;
  const compared = `${plural(below.send_count, "send")} under ${top.send_count} on ${top.grade}`;
  return `${below.grade} is ${isWide ? "wide enough" : "narrow"}: ${compared}.`;
}
