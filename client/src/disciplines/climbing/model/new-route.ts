/** A route as it is made on demand: a name and a grade, and a colour where the name is one. */

import type { Grade, Route } from "../types";
import { difficultyOf, scaleOf } from "./grades";

const COLOURS = "white grey black brown red orange yellow green turquoise blue purple violet pink".split(" ");

/** Return the colour that a name begins with: "Blue roof" is blue. */
export function colourIn(name: string): string {
  return COLOURS.find((colour) => name.trim().toLowerCase().split(/\s+/)[0] === colour) ?? "";
}

export function newRoute({ id, name, grade, system }: Grade & { id: string; name: string }): Route {
  return {
    ...{ id, name: name.trim(), grade, grade_system: system, color: colourIn(name) },
    ...{ scale: scaleOf(system), difficulty: difficultyOf(grade, system) },
    ...{ place: "", setter: "", notes: "", active_from: null, active_to: null },
  };
}
