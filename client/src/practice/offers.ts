/** The known activities in the order in which they are offered to be added. */

import type { ActivityDefinition, ActivityGroup } from "@/api/types";
import { findByLetters } from "@/lib/by-name";

const MOST_RECENT = 5;
const MOST_OFFERED = 12;

export interface OfferGroup {
  title: string;
  activities: ActivityDefinition[];
}

const dayOf = (one: ActivityDefinition) => one.last_session_date ?? "";

/** Return those that fit what is typed; before that the last used, then the others by group. `more` are not on the list. */
export function groupOffers(
  offered: readonly ActivityDefinition[],
  groups: readonly ActivityGroup[],
  typed: string,
): { groups: OfferGroup[]; more: number } {
  if (typed.trim() !== "") {
    const found = findByLetters(offered, typed);
    const shown = found.slice(0, MOST_OFFERED);
    const fitting = { title: "Your activities", activities: shown };
    return { groups: shown.length > 0 ? [fitting] : [], more: found.length - shown.length };
  }
  const used = offered.filter((one) => dayOf(one) !== "").sort((one, other) => dayOf(other).localeCompare(dayOf(one)));
  const recent = used.slice(0, MOST_RECENT);
  const rest = offered.filter((one) => !recent.includes(one)).slice(0, MOST_OFFERED - recent.length);
  const first = recent.length > 0 ? [{ title: "Recently used", activities: recent }] : [];
  return { groups: [...first, ...grouped(rest, groups)], more: offered.length - recent.length - rest.length };
}

function grouped(activities: readonly ActivityDefinition[], groups: readonly ActivityGroup[]): OfferGroup[] {
  const titleOf = ({ group_id }: ActivityDefinition) => groups.find((one) => one.id === group_id)?.name ?? "";
  const titles = [...new Set(activities.map(titleOf))].sort((one, other) =>
    one === "" ? 1 : other === "" ? -1 : one.localeCompare(other),
  );
  return titles.map((title) => ({
    title: title || "Your activities",
    activities: activities.filter((one) => titleOf(one) === title),
  }));
}
