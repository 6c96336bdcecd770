/** The kinds of competitions and their words. */

import type { CompetitionType } from "../types";

export const COMPETITION_TYPES: readonly { key: CompetitionType; label: string }[] = [
  { key: "BOULDER", label: "Boulder" },
  { key: "LEAD", label: "Lead" },
  { key: "SPEED", label: "Speed" },
  { key: "COMBINED", label: "Combined" },
  { key: "LEAGUE", label: "League" },
  { key: "OTHER", label: "Other" },
];

/** Return a kind by its key; an unknown one is the last. */
export function typeOf(key: string): CompetitionType {
  return COMPETITION_TYPES.find((one) => one.key === key)?.key ?? "OTHER";
}

export function sayType(key: CompetitionType): string {
  return COMPETITION_TYPES.find((one) => one.key === key)?.label ?? "Other";
}
