/** The figures of a run of drawing, beside the one before. Pure. */

import type { Run } from "@/api/types";
import type { Details } from "@/disciplines/contract";
import { readResults, slotsIn, totalsOf } from "@/disciplines/drawing/run-model";
import { subjectOf } from "@/disciplines/drawing/run-words";
import { type DrawingSetup, readSetup } from "@/disciplines/drawing/setup-model";
import type { ResultFigure } from "@/drills/result-model";
import { formatClock } from "@/lib/time";

/** "+0:22 on last time" */
function sayDifference(seconds: number, before: number): string {
  const difference = Math.round(seconds) - Math.round(before);
  if (difference === 0) return "as last time";
  return `${difference > 0 ? "+" : "−"}${formatClock(Math.abs(difference))} on last time`;
}

/** Return images, time drawing, seconds an image and what was kept, each with a comparison. */
export function figuresOfDrawing(
  details: Details,
  last: Run | null,
  best: Readonly<Record<string, number>>,
): ResultFigure[] {
  const { done, planned, seconds, average, kept } = totalsOf(details);
  const before = last?.values ?? {};
  const images = [
    before.images_completed === undefined ? null : `${before.images_completed} last time`,
    last === null || best.images_completed === undefined ? null : `best ${best.images_completed}`,
  ].filter((one) => one !== null);
  return [
    {
      label: "Images",
      value: planned > 0 && planned !== done ? `${done} of ${planned}` : String(done),
      said: images.length > 0 ? images.join(" · ") : null,
    },
    {
      label: "Time drawing",
      value: formatClock(Math.round(seconds)),
      said: before.drawing_seconds === undefined ? null : sayDifference(seconds, before.drawing_seconds),
    },
    {
      label: "Seconds an image",
      value: average === null ? "–" : String(Math.round(average)),
      said: before.average_seconds === undefined ? null : `${Math.round(before.average_seconds)} last time`,
    },
    { label: "Kept", value: String(kept), said: kept > 0 ? "to draw again" : "none" },
  ];
}

/** Return the set-up that draws some images of a run once more, each as long as the first of them had. */
export function againOf(details: Details, places: readonly number[]): DrawingSetup | null {
  const results = readResults(details);
  const subjects = places.flatMap((place) => {
    const result = results[place];
    return result ? (subjectOf(result) ?? []) : [];
  });
  if (subjects.length === 0) return null;
  const seconds = slotsIn(details)[places[0] ?? 0]?.seconds ?? null;
  const source = typeof subjects[0] === "string" ? "pictures" : "generated";
  return { ...readSetup(details), steps: [{ count: subjects.length, seconds }], break_seconds: 0, source, subjects };
}
