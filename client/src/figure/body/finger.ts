/** Bones of fingers with their flesh, in millimetres: p towards the palm, d to the tip, r towards the thumb's side. */

import { type Measure, melt } from "@/figure/body/shapes";

export interface Phalanx {
  length: number;
  /** Half breadths and half depths at both ends. */
  wide: readonly [number, number];
  deep: readonly [number, number];
  /** How far the flesh of the pad stands out towards the palm. */
  pad: number;
  /** How far the joint at the near end stands out on the back. */
  knuckle: number;
  hasNail?: boolean;
}

/** Return the distance to a bone of a finger whose near joint is the origin; `sign` is +1 on the left hand. */
export function phalanx({ length, wide, deep, pad, knuckle, hasNail }: Phalanx, sign: number): Measure {
  const end = hasNail ? length - 1.5 : length;
  return (x, y, z) => {
    const p = -sign * x;
    const d = -y;
    const t = d < 0 ? 0 : d > end ? 1 : d / end;
    const waist = t * (1 - t);
    const w = wide[0] + (wide[1] - wide[0]) * t - 0.9 * waist;
    const half = deep[0] + (deep[1] - deep[0]) * t - 0.7 * waist;
    // Fuller towards the palm, flatter on the back.
    const full = p > 0 ? half + pad * 4 * waist * (hasNail ? 1.1 : 1) : half * (hasNail ? 0.92 : 1);
    const round = Math.min(w, half) * (hasNail ? 1.15 : 1);
    const past = d < 0 ? d / round : d > end ? (d - end) / round : 0;
    const [a, b] = [z / w, p / full];
    // Between an ellipse and a box.
    const square = a * a + b * b;
    const section = square - (0.5 * a * a * b * b) / (square + 1e-6);
    let out = (Math.sqrt(section + past * past) - 1) * Math.min(w, half);
    const back = p < 0 ? 1 : Math.max(0, 1 - p / 3);
    out -= back * knuckle * Math.exp(-(d * d) / 30 - (z * z) / 50);
    return hasNail ? nailed(out, p + half * 0.92, d - length * 0.72, z, w) : out;
  };
}

/** The nail lies in its bed: a plate with a fold round it. */
function nailed(finger: number, p: number, d: number, z: number, w: number): number {
  const [breadth, length] = [w * 0.74, w * 0.95];
  if (p > 6 || Math.abs(d) > length + 6) return finger;
  const curve = p - (z * z) / (w * 2.1);
  const outline = (Math.hypot(Math.abs(z / breadth) ** 1.5, Math.abs(d / length) ** 1.5) - 1) * breadth * 0.6;
  const bed = finger + 0.65 * Math.exp(-((outline / 1.1) ** 2)) * (d > length * 0.6 ? 0.3 : 1);
  const plate = Math.max(outline, Math.abs(curve - 0.3) - 1.1, finger - 0.8);
  return melt(bed, plate, 0.5);
}
