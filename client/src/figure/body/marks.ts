/** Lines over the form, as a drawing mannequin has them: one down the middle, rings across the masses. */

import { type Chain, chainAt, distanceTo, type Local } from "@/figure/body/field";
import type { Bone } from "@/figure/skeleton";
import { DYED } from "@/figure/surface";

/**
 * Heights of the rings in the frame of a bone from low to high, in statures, and the sign of the distance above the
 * highest. Where two bones meet the signs agree: only a ring is a change of sign.
 */
const RINGS: Partial<Record<Bone, { heights: readonly number[]; above: 1 | -1 }>> = {
  pelvis: { heights: [0.045], above: 1 },
  lumbar: { heights: [], above: 1 },
  thorax: { heights: [0.085], above: -1 },
  head: { heights: [0.041, 0.075], above: -1 },
  leftShoulder: { heights: [-0.1], above: -1 },
  rightShoulder: { heights: [-0.1], above: -1 },
  leftElbow: { heights: [-0.06], above: 1 },
  rightElbow: { heights: [-0.06], above: 1 },
  leftHip: { heights: [-0.13], above: -1 },
  rightHip: { heights: [-0.13], above: -1 },
  leftKnee: { heights: [-0.075], above: 1 },
  rightKnee: { heights: [-0.075], above: 1 },
};

const MIDDLE: ReadonlySet<Bone> = new Set(["pelvis", "lumbar", "thorax", "neck", "head"]);
/** Larger than any distance that is drawn. */
const NONE = 0.06;

/** Return the distance to the nearest ring of a bone, its sign changing only at rings. */
function ringDistance(bone: Bone, height: number): number {
  const rings = RINGS[bone] ?? { heights: [], above: -1 };
  let best = NONE;
  let sign: number = rings.above;
  for (const ring of rings.heights) {
    best = Math.min(best, Math.abs(height - ring));
    if (height < ring) sign = -sign;
  }
  return best * sign;
}

/** Returns how far inside the cloth a point is, told by a bone: along its axis from right to left, and up it. */
export type Dye = (bone: Bone, across: number, up: number) => number;

/** Return centre line, ring and tone of a point on the body: those of the solids it lies on, mixed by nearness. */
export function markBody(place: (bone: Bone) => Placed, tone: number | Dye) {
  return (local: Local, x: number, y: number, z: number): readonly [number, number, number] => {
    let [weights, centre, ring, dye] = [0, 0, 0, 0];
    const near = chainAt(local, x, y, z);
    for (const solid of local.solids) {
      if (solid.isCut || (near && !isKin(near, local, solid.group))) continue;
      const distance = distanceTo(solid, x, y, z);
      if (distance > 0.03) continue;
      const weight = Math.exp(-Math.max(distance, -0.004) / 0.004);
      const { bone } = solid;
      const at = place(bone);
      const [dx, dy, dz] = [x - at.x, y - at.y, z - at.z];
      const across = at.rows[0] * dx + at.rows[1] * dy + at.rows[2] * dz;
      const up = at.rows[3] * dx + at.rows[4] * dy + at.rows[5] * dz;
      weights += weight;
      centre += weight * (MIDDLE.has(bone) ? across : bone.startsWith("right") ? -NONE : NONE);
      ring += weight * ringDistance(bone, up);
      if (typeof tone !== "number") dye += weight * tone(bone, across, up);
    }
    if (weights === 0) return [NONE, NONE, typeof tone === "number" ? tone : 0];
    return [centre / weights, ring / weights, typeof tone === "number" ? tone : DYED + (dye / weights) * 100];
  };
}

/** Tell whether a group hangs together with a chain: a hand on a thigh does not, and so neither paints the other. */
function isKin(near: Chain, { links }: Local, group: string): boolean {
  if (near.groups.includes(group)) return true;
  return links.some(
    ({ chain }) => chain.groups.includes(group) && chain.groups.some((one) => near.groups.includes(one)),
  );
}

/** A bone's place, and its x and y axes in the world. */
export interface Placed {
  x: number;
  y: number;
  z: number;
  rows: readonly [number, number, number, number, number, number];
}
