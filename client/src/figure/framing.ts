/** How much of the room the camera must hold. */

import type { Shot } from "@/figure/camera";
import type { Surface } from "@/figure/surface";

/** Return where the camera must look so that all of the surfaces is seen while it turns. */
export function frameSurfaces(
  surfaces: readonly Surface[],
): Pick<Shot, "target" | "radius" | "halfHeight" | "halfWidth"> {
  const low = [9, 9, 9];
  const high = [-9, -9, -9];
  for (const { positions } of surfaces) {
    positions.forEach((value, at) => {
      const axis = at % 3;
      low[axis] = Math.min(low[axis] ?? 9, value);
      high[axis] = Math.max(high[axis] ?? -9, value);
    });
  }
  const middle = (axis: number) => ((low[axis] ?? 0) + (high[axis] ?? 0)) / 2;
  const half = (axis: number) => ((high[axis] ?? 0) - (low[axis] ?? 0)) / 2;
  // How far anything comes from the upright line it turns about.
  let halfWidth = 0;
  for (const { positions } of surfaces) {
    for (let at = 0; at < positions.length; at += 3) {
      const [x, z] = [(positions[at] ?? 0) - middle(0), (positions[at + 2] ?? 0) - middle(2)];
      halfWidth = Math.max(halfWidth, x * x + z * z);
    }
  }
  halfWidth = Math.sqrt(halfWidth) * 0.97;
  return {
    target: [middle(0), middle(1), middle(2)],
    radius: Math.hypot(halfWidth, half(1)),
    halfHeight: half(1),
    halfWidth,
  };
}
