/** Small pictures of poses: drawn beside the page in idle time, and kept; the name says it too. */

import type { Pose } from "@/disciplines/yoga/poses";

const SIZE = 96;

let isMissing = false;

/** Return the address of the picture of a pose in the colours of the page; null: nothing can be drawn here. */
export async function thumbOf(pose: string, side: Pose["side"]): Promise<string | null> {
  if (isMissing) return null;
  try {
    const { drawPoseThumbnail } = await import("@/figure/thumbnail");
    return await drawPoseThumbnail(pose, side, SIZE, SIZE);
  } catch {
    isMissing = true;
    return null;
  }
}
