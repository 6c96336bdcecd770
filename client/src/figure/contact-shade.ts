/** How dark the floor is under a body: the nearer the body, the darker. */

import { boundsOf } from "@/figure/body/assemble";
import { type Field, fieldAt, localPart } from "@/figure/body/field";
import type { Contact } from "@/figure/contact";

const COUNT = 72;
/** Points along the side of the squares that share their solids. */
const PATCH = 8;

export function shadeFloor(field: Field): Contact {
  const { low, high } = boundsOf(field);
  const size = Math.max(high[0] - low[0], high[2] - low[2]) + 0.24;
  const [x0, z0] = [(low[0] + high[0] - size) / 2, (low[2] + high[2] - size) / 2];
  const step = size / COUNT;
  const shade = new Uint8Array(COUNT * COUNT);
  for (let row = 0; row < COUNT; row += PATCH) {
    for (let column = 0; column < COUNT; column += PATCH) {
      const middle = (PATCH * step) / 2;
      const local = localPart(field, x0 + column * step + middle, 0, z0 + row * step + middle, middle * 1.5 + 0.12);
      if (local.solids.length === 0) continue;
      for (let at = 0; at < PATCH * PATCH; at++) {
        const [i, j] = [column + (at % PATCH), row + Math.floor(at / PATCH)];
        const away = Math.max(0, fieldAt(local, x0 + (i + 0.5) * step, 0.002, z0 + (j + 0.5) * step));
        // The picture's rows run from its far edge: a plane laid on the floor has its top at the back.
        shade[(COUNT - 1 - j) * COUNT + i] = 120 * Math.exp(-away / 0.012) + 70 * Math.exp(-away / 0.04);
      }
    }
  }
  return { shade, count: COUNT, x: x0 + size / 2, z: z0 + size / 2, size };
}
