/** What an outcome does to a draft: its end and its open clocks. */

import type { Activity, Status } from "@/api/types";
import type { Draft } from "@/features/sessions/editing";

/** Give a draft an outcome: leaving ACTIVE ends it and its open clocks at `end`, going back takes the end away. */
export function withOutcome(draft: Draft, status: Status, end: string): Draft {
  if (status === draft.status) return draft;
  if (status === "ACTIVE") return { ...draft, status, session_end: null };
  if (draft.status !== "ACTIVE") return { ...draft, status };
  const close = (activity: Activity): Activity => ({
    ...activity,
    intervals: activity.intervals.map((one) => (one.stop === null ? { ...one, stop: end } : one)),
  });
  const isOpen = (activity: Activity) => activity.intervals.some((one) => one.stop === null);
  const sections = draft.attributes.sections.map((section) =>
    section.activities.some(isOpen) ? { ...section, activities: section.activities.map(close) } : section,
  );
  return { ...draft, status, session_end: draft.session_end ?? end, attributes: { ...draft.attributes, sections } };
}

/** Take back the stops that finishing at `end` set. */
export function reopened(draft: Draft, before: Draft, end: string): Draft["attributes"] {
  const open = new Set(
    before.attributes.sections.flatMap((section) =>
      section.activities
        .filter((one) => one.intervals.some((span) => span.stop === null))
        .map((one) => one.instance_id),
    ),
  );
  const sections = draft.attributes.sections.map((section) => ({
    ...section,
    activities: section.activities.map((one) =>
      open.has(one.instance_id)
        ? { ...one, intervals: one.intervals.map((span) => (span.stop === end ? { ...span, stop: null } : span)) }
        : one,
    ),
  }));
  return { ...draft.attributes, sections };
}
