/** The ear: a shell set at a slant to the head, with rim, inner fold, hollow, lobe. Millimetres; see skull.ts. */

import { melt } from "@/figure/body/shapes";

const SLANT = 0.2;
const OUT = 0.42;
const [COS_SLANT, SIN_SLANT] = [Math.cos(SLANT), Math.sin(SLANT)];
const [COS_OUT, SIN_OUT] = [Math.cos(OUT), Math.sin(OUT)];

/** Return the distance to a head with its ear; `x` counts outward. */
export function earAt(head: number, x: number, y: number, z: number, isFine: boolean): number {
  // Own axes: v up along the ear, u to its back edge, w outward of its plane.
  const [dy, dz] = [y + 11, z + 1];
  const v = dy * COS_SLANT - dz * SIN_SLANT;
  const back = -(dz * COS_SLANT + dy * SIN_SLANT);
  const dx = x - 71;
  const u = back * COS_OUT + dx * SIN_OUT;
  const w = dx * COS_OUT - back * SIN_OUT;
  // Narrower to the lobe.
  const wide = 16.5 + v * 0.13;
  const [p, q] = [(u - 1) / wide, v / 30];
  const ring = Math.sqrt(p * p + q * q);
  const inPlane = (ring - 1) * (wide * 0.95);
  let d = Math.max(inPlane, Math.abs(w + 1) - 2.6);
  d = -melt(-d, -inPlane, 3);
  let out = melt(head, d, isFine ? 4 : 6);
  out = melt(out, lump(u - 2, v + 23, w - 0.5, 9, 8, 4.4), 4);
  if (!isFine) return carve(out, lump(u + 1, v + 1, w - 6, 8.5, 15, 6.5), 4);
  const turn = Math.atan2(q, -p);
  // The rim runs from the hollow over the top to the lobe; in front it is open.
  const open = Math.max(0, Math.abs(turn + 0.75) < 0.75 ? 1 - Math.abs(turn + 0.75) / 0.75 : 0);
  out = melt(out, Math.hypot(inPlane + 2.4, w - 1.4) - 3.2 + open * 3, 1.4);
  const fold =
    Math.hypot((ring - 0.52) * wide, w - 1.2) - 2.5 + Math.max(0, -p - 0.05) * 9 + Math.max(0, -q - 0.45) * 12;
  out = melt(out, fold, 2.2);
  out = carve(out, lump(u + 2.5, v + 4.5, w - 4, 7.2, 10, 7.5), 3);
  // The small flap before the hollow.
  return melt(out, lump(u + 12, v + 6, w + 0.5, 4, 6.5, 4.2), 3);
}

const carve = (from: number, tool: number, width: number) => -melt(-from, tool, width);

function lump(x: number, y: number, z: number, a: number, b: number, c: number): number {
  const [p, q, r] = [x / a, y / b, z / c];
  const near = Math.sqrt(p * p + q * q + r * r);
  const slope = Math.sqrt((p / a) ** 2 + (q / b) ** 2 + (r / c) ** 2);
  return slope < 1e-6 ? -Math.min(a, b, c) : (near * (near - 1)) / slope;
}
