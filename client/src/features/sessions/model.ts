/** The words of sessions, and what their strips show. */

import type { Status } from "@/api/types";

export const STATUSES: Status[] = ["ACTIVE", "COMPLETED", "PARTIAL", "ABANDONED", "CANCELLED"];

export const STATUS_WORDS: Record<Status, string> = {
  ACTIVE: "Running",
  COMPLETED: "Completed",
  PARTIAL: "Partial",
  ABANDONED: "Abandoned",
  CANCELLED: "Cancelled",
};

export const TIME_SLOT_WORDS: Record<string, string> = {
  EARLY_MORNING: "Early morning",
  MORNING: "Morning",
  MIDDAY: "Midday",
  AFTERNOON: "Afternoon",
  EVENING: "Evening",
  NIGHT: "Night",
};

export function isStatus(word: unknown): word is Status {
  return STATUSES.some((status) => status === word);
}

/**
 * What the strip of a row shows; a session without sections is one bar of its whole time. Time that no activity was
 * given, as in what was logged afterwards, fills the planned sections in their order.
 */
export function stripOf(sections: number[][] | null, seconds: number | null): number[][] {
  const hasSize = sections?.some(([planned = 0, done = 0]) => planned > 0 || done > 0) ?? false;
  if (!sections || !hasSize) return seconds !== null && seconds > 0 ? [[0, seconds]] : [];
  if (seconds === null || sections.some(([, done = 0]) => done > 0)) return sections;
  let rest = seconds;
  return sections.map(([planned = 0]) => {
    const done = Math.min(planned, rest);
    rest -= done;
    return [planned, done];
  });
}
