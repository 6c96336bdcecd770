/** Where a session goes on: what a drill set up, in its drill; everything else on its own page and in the large timer. */

import type { Document, Session } from "@/api/types";
import { disciplineLook } from "@/disciplines";
import type { Details } from "@/disciplines/contract";

type Part = Pick<Session, "discipline"> & { attributes: Pick<Document, "details" | "sections"> };

/** Whether a session is, or was, the run of a drill: it says where that is, or what it was set up with. */
export function isRun({ discipline, attributes: { details, sections } }: Part): boolean {
  const { drill } = disciplineLook(discipline);
  if (drill === null) return false;
  const isSetUp = drill.setup.some((key) => isFilled(details[key]));
  return isFilled(details.run) || isSetUp || (drill.hasAll === true && sections.length === 0);
}

function isFilled(value: Details[string]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Where a running session has the whole screen. */
export function largePageOf(session: Part & Pick<Session, "id">): string {
  return isRun(session) ? `/drills/${session.discipline}` : `/sessions/${session.id}/timer`;
}

/** Where somebody goes who just started a session. */
export function pageOfStarted(session: Part & Pick<Session, "id">): string {
  return isRun(session) ? `/drills/${session.discipline}` : `/sessions/${session.id}`;
}
