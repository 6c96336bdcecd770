/** A route while it is edited, and what of it became another. */

import type { GradeSystem, Route } from "../types";
import { difficultyOf, gradeAt, scaleOf } from "./grades";

export type RouteDraft = Pick<Route, "name" | "grade" | "color" | "place" | "setter" | "notes"> & {
  system: GradeSystem;
  /** Days; "": nobody said so. */
  active_from: string;
  active_to: string;
};

/** Return a route's fields; of a new one a middling grade. */
export function draftOfRoute(route: Route | null, system: GradeSystem): RouteDraft {
  if (!route) {
    const empty = { name: "", color: "", place: "", setter: "", notes: "", active_from: "", active_to: "" };
    return { ...empty, system, grade: gradeAt(3, system) };
  }
  const { name, grade, color, place, setter, notes, active_from, active_to } = route;
  const days = { active_from: active_from ?? "", active_to: active_to ?? "" };
  return { name, grade, color, place, setter, notes, system: route.grade_system, ...days };
}

/** Return the fields of a route that a draft changes. */
export function routeChanges(route: Route, draft: RouteDraft): Partial<Route> {
  const { system, grade } = draft;
  const wanted: Partial<Route> = {
    ...{ name: draft.name.trim(), color: draft.color.trim(), place: draft.place.trim(), setter: draft.setter.trim() },
    ...{ notes: draft.notes.trim(), active_from: draft.active_from || null, active_to: draft.active_to || null },
  };
  const isOther = grade !== route.grade || system !== route.grade_system;
  const graded = { grade, grade_system: system, scale: scaleOf(system), difficulty: difficultyOf(grade, system) };
  const changes: Partial<Route> = isOther ? { ...graded } : {};
  for (const [key, value] of Object.entries(wanted))
    if (Reflect.get(route, key) !== value) Object.assign(changes, { [key]: value });
  return changes;
}
