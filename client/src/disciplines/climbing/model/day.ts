/** What a day or a session of climbing comes to. */

import { plural } from "@/lib/numbers";
import { fromInstant } from "@/lib/zones";
import type { Climb, Competition, Scale } from "../types";
import { isSend } from "./styles";

export type Sums = {
  sends: number;
  tries: number;
  /** The hardest that was sent of each scale. */
  hardest: { boulder: Climb | null; rope: Climb | null };
};

/** The hardest that was sent; of those as hard as each other the one climbed first, as the server says it. */
function hardestOf(climbs: readonly Climb[], scale: Scale): Climb | null {
  const sent = newestFirst(climbs).filter((climb) => climb.scale === scale && isSend(climb));
  return sent.reduce<Climb | null>((best, one) => (best && best.difficulty > one.difficulty ? best : one), null);
}

export function sumsOf(climbs: readonly Climb[]): Sums {
  return {
    sends: climbs.filter(isSend).length,
    tries: climbs.reduce((sum, { tries }) => sum + tries, 0),
    hardest: { boulder: hardestOf(climbs, "boulder"), rope: hardestOf(climbs, "rope") },
  };
}

/** The last one first; of two at the same instant the one that was logged later. */
export function newestFirst(climbs: readonly Climb[]): Climb[] {
  return climbs.toReversed().sort((one, other) => fromInstant(other.climbed_at) - fromInstant(one.climbed_at));
}

/** Whether it counts for this competition; null: for any. */
export function isIn(climb: Climb, competition: Pick<Competition, "id"> | null): boolean {
  if (competition === null) return climb.competition !== null;
  return climb.competition?.competition_id === competition.id;
}

/** "6 sends · 3 in the Hall cup"; the competition only where something counts for it. */
export function sayToday(climbs: readonly Climb[], competition: Pick<Competition, "id" | "name"> | null): string {
  if (climbs.length === 0) return "";
  const { sends } = sumsOf(climbs);
  const said = sends === 0 ? plural(climbs.length, "attempt") : plural(sends, "send");
  const counting = competition ? climbs.filter((climb) => isIn(climb, competition) && isSend(climb)).length : 0;
  return competition && counting > 0 ? `${said} · ${counting} in ${competition.name}` : said;
}

/** How many sessions a limit leaves today. */
export type Left = { left: number; cap: number };

export function leftOf(cap: number | null, sessionsToday: number): Left | null {
  return cap === null ? null : { left: Math.max(0, cap - sessionsToday), cap };
}

/** What is said before anything is logged today; null: as many as one likes. */
export function sayEmpty(left: Left | null): string {
  if (left?.left !== 0) return "First send of today: choose its grade, then how it went.";
  return `${left.cap} of ${left.cap} sessions are there already. Log into one of them from its page, or raise the limit in the settings.`;
}

/** As a competition counts: sends before tries, the harder first, then fewer tries, then the earlier. */
export function byResult(climbs: readonly Climb[]): Climb[] {
  return climbs.toSorted(
    (one, other) =>
      Number(isSend(other)) - Number(isSend(one)) ||
      other.difficulty - one.difficulty ||
      one.tries - other.tries ||
      one.climbed_at.localeCompare(other.climbed_at),
  );
}
