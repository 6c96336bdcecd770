/** The facts of a drill's run: when it began, and how long it has gone on without its pauses. Pure. */

import type { Document, Session } from "@/api/types";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import { serverNow } from "@/lib/server-clock";
import { fromInstant } from "@/lib/zones";
import { isRun } from "@/practice/large-page";

export type RunFacts = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is RunFacts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Return where a drill is; null: the session is not one of a drill. */
export function runOf(details: Details): RunFacts | null {
  return isRecord(details.run) ? details.run : null;
}

/** Return details with some facts of the run changed. */
export function withRun(details: Details, facts: RunFacts): Details {
  return { ...details, run: { ...runOf(details), ...facts } };
}

/** Return the instant at which the run began, after its count-in; null: it has not. */
export function startedAt(details: Details): string | null {
  const at = runOf(details)?.started_at;
  return typeof at === "string" && !Number.isNaN(fromInstant(at)) ? at : null;
}

/** Return the page that plays the run (attendance.ts), or null. */
export function holderOf(details: Details): string | null {
  const holder = runOf(details)?.held_by;
  return typeof holder === "string" ? holder : null;
}

type Timed = Pick<Session, "session_end" | "attributes">;

/** Milliseconds of the pauses between two moments; what two of them cover counts once. */
function pausedMillis({ pauses }: Pick<Document, "pauses">, start: number, end: number): number {
  const spans = pauses
    .map(({ start: from, stop }) => [
      Math.max(fromInstant(from), start),
      Math.min(stop === null ? end : fromInstant(stop), end),
    ])
    .sort(([one = 0], [other = 0]) => one - other);
  let [paused, covered] = [0, start];
  for (const [from = 0, to = 0] of spans) {
    paused += Math.max(0, to - Math.max(from, covered)) || 0;
    covered = Math.max(covered, to || 0);
  }
  return paused;
}

/** Return the seconds that a run has gone on at `now` (milliseconds), its pauses left out; it stands still once it ended. */
export function runSeconds({ session_end, attributes }: Timed, now: number): number {
  const start = startedAt(attributes.details);
  if (start === null) return 0;
  const from = fromInstant(start);
  const to = session_end === null ? now : Math.min(now, fromInstant(session_end));
  return Math.max(0, to - from - pausedMillis(attributes, from, to)) / 1000;
}

/** Return when the server wrote a row last, in milliseconds. */
export function writtenAt({ updated_at }: Session): number {
  return updated_at === null ? serverNow() : fromInstant(updated_at);
}

/** Whether a session runs and is one of this drill. */
export function isRunOf({ status, discipline, attributes }: Session, key: DisciplineKey): boolean {
  return status === "ACTIVE" && discipline === key && isRun({ discipline, attributes });
}
