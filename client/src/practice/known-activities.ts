/** The person's defined activities, found by what is typed. */

import type { ActivityDefinition } from "@/api/types";

type Named = Pick<ActivityDefinition, "name">;

const clean = (text: string) => text.trim().toLowerCase();

/** Return the activity of exactly this name (capitals aside, unless two differ in nothing else), or null. */
export function findByName<T extends Named>(activities: readonly T[], name: string): T | null {
  const exact = activities.find((one) => one.name === name.trim());
  return exact ?? activities.find((one) => clean(one.name) === clean(name)) ?? null;
}
