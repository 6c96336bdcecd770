/** What an outcome does to a draft: its end, its open clocks, its pauses; and which one is likely. */

import type { Activity, Document, Status } from "@/api/types";
import type { DisciplinePlugin } from "@/disciplines/contract";
import { fromInstant } from "@/lib/zones";
import { activitiesOf } from "@/practice/compare";
import { activitySeconds } from "@/practice/durations";
import type { Draft } from "@/practice/editing";
import { closeAll } from "@/practice/timers";

/**
 * Give a draft an outcome at an instant: leaving ACTIVE ends it and what is open there; going back takes the end away,
 * and the time between was a pause.
 */
export function withOutcome(draft: Draft, status: Status, at: string): Draft {
  if (status === draft.status) return draft;
  if (status === "ACTIVE") return { ...draft, status, session_end: null, attributes: withGap(draft, at) };
  if (draft.status !== "ACTIVE") return { ...draft, status };
  return { ...draft, status, session_end: draft.session_end ?? at, attributes: closeAll(draft.attributes, at) };
}

function withGap({ attributes, session_end: end }: Draft, at: string): Document {
  if (end === null || fromInstant(at) <= fromInstant(end)) return attributes;
  return { ...attributes, pauses: [...attributes.pauses, { start: end, stop: at, instance_id: null }] };
}

/** How much of an activity is done, 0 to 1: by its tick, else its ticked sets, else its planned time, else any time. */
function doneShare(activity: Activity, now: number | null): number {
  const seconds = activitySeconds(activity, now) ?? 0;
  const ticked = activity.sets.filter((set) => set.completed).length;
  if (activity.completed) return 1;
  if (ticked > 0) return ticked / activity.sets.length;
  if (activity.planned_seconds) return Math.min(1, seconds / activity.planned_seconds);
  return seconds > 0 ? 1 : 0;
}

/**
 * Return the outcome that what was done suggests; nothing ticked and nothing timed says nothing, so it is COMPLETED.
 *
 * @param completion - how much of what the details planned is done, if they planned anything.
 */
export function suggestedStatus(
  document: Document,
  now: number | null = null,
  completion: DisciplinePlugin["completion"] = null,
): Status {
  const planned = completion?.(document.details) ?? null;
  if (planned !== null) return statusOf(planned);
  const activities = activitiesOf(document);
  const shares = activities.map((activity) => doneShare(activity, now));
  const done = shares.reduce((sum, share) => sum + share, 0);
  return done === 0 ? "COMPLETED" : statusOf(done / activities.length);
}

function statusOf(share: number): Status {
  if (share > 1 - 1e-9) return "COMPLETED";
  return share > 0.5 + 1e-9 ? "PARTIAL" : "ABANDONED";
}
