/** The words of sessions, and what their strips show. */

import type { SessionItem, Status } from "@/api/types";

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

/** What a row says of a note: its first line that has words, without the marks of Markdown. */
export function noteLine(note: string | null): string {
  for (const line of note?.split("\n") ?? []) {
    const words = line
      .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)*/, "")
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/(\*\*|__|~~|`)(.+?)\1/g, "$2")
      .trim();
    if (/[\p{L}\p{N}]/u.test(words)) return words;
  }
  return "";
}

/** What a row says beside the name: what came of the session, and its note. */
export function resultLine({ result, note }: Pick<SessionItem, "result" | "note">): string {
  return [result, noteLine(note)].filter(Boolean).join(" · ");
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
