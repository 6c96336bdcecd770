/** How much of a set-up was drawn, as the server's half says it: finished images over those that were set up. */

import type { Details } from "@/disciplines/contract";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;

function planned({ steps, image_count }: Details): number | null {
  const counts = Array.isArray(steps) ? steps.map((step) => (isRecord(step) ? step.count : null)) : [];
  if (counts.length > 0) return counts.every(isCount) ? counts.reduce((sum, count) => sum + count, 0) : null;
  return isCount(image_count) ? image_count : null;
}

/** Return 0 to 1; null: nothing was set up. */
export function completionOf(details: Details): number | null {
  const count = planned(details);
  if (!count) return null;
  const results = Array.isArray(details.image_results) ? details.image_results : [];
  const done = results.filter((one) => isRecord(one) && one.is_done !== false).length;
  return Math.min(1, (isCount(details.images_completed) ? details.images_completed : done) / count);
}
