/** How much of a sequence is done; in the first bundle, so it stands alone. */

import type { Details } from "@/disciplines/contract";

const isDone = (pose: unknown) => typeof pose === "object" && pose !== null && "done" in pose && pose.done === true;

/** Return the poses that were held over all of them; null without any. */
export function completion({ poses }: Details): number | null {
  if (!Array.isArray(poses) || poses.length === 0) return null;
  return poses.filter(isDone).length / poses.length;
}
