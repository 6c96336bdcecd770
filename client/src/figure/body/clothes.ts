/** Clothes: the body's own masses made thicker, cut at hems, with a few folds where cloth is pressed together. */

import { Vector3 } from "three";
import { BODY_CHAINS } from "@/figure/body/assemble";
import type { Chain, Field } from "@/figure/body/field";
import { Sculptor } from "@/figure/body/sculptor";
import { melt } from "@/figure/body/shapes";
import { type Bone, type Frames, SIDES } from "@/figure/skeleton";

export type Cut = (x: number, y: number, z: number) => number;

/** Return the distance above (positive) a plane across a bone at a height; `isBelow` turns it round. */
export function hem(frames: Frames, bone: Bone, height: number, isBelow = false): Cut {
  const { position, rotation } = frames[bone];
  const up = new Vector3(0, 1, 0).applyQuaternion(rotation);
  const level = up.dot(position) + height;
  const sign = isBelow ? -1 : 1;
  return (x, y, z) => sign * (up.x * x + up.y * y + up.z * z - level);
}

/** Return waves that run round a bone near a height, as cloth folds beside a joint. */
function folds(frames: Frames, bone: Bone, height: number, reach: number, depth: number): Cut {
  const { position, rotation } = frames[bone];
  const x0 = new Vector3(1, 0, 0).applyQuaternion(rotation);
  const y0 = new Vector3(0, 1, 0).applyQuaternion(rotation);
  const z0 = new Vector3(0, 0, 1).applyQuaternion(rotation);
  const point = new Vector3();
  return (x, y, z) => {
    point.set(x, y, z).sub(position);
    const up = point.dot(y0) - height;
    const share = 1 - Math.abs(up) / reach;
    if (share <= 0) return 0;
    const slant = point.dot(x0) * 60 + point.dot(z0) * 45;
    return 0.7 * depth * share * Math.sin(up * 170 + slant);
  };
}

interface Piece {
  groups: readonly string[];
  thick: number;
  cuts: readonly Cut[];
  waves?: readonly Cut[];
}

/** Return a chain that is the body thickened, cut and folded. */
function cloth({ groups, thick, cuts, waves = [] }: Piece): Chain {
  return {
    groups,
    finish: (distance, x, y, z) => {
      let out = distance - thick;
      for (const wave of waves) out += wave(x, y, z);
      for (const cut of cuts) out = -melt(-out, -cut(x, y, z), 0.004);
      return out;
    },
  };
}

const TRUNK = BODY_CHAINS[0]?.groups ?? [];

function trousers(frames: Frames): Chain[] {
  return [
    cloth({ groups: TRUNK, thick: 0.0075, cuts: [hem(frames, "pelvis", 0.066), hem(frames, "pelvis", -0.075, true)] }),
    ...SIDES.flatMap((side) => [
      cloth({
        groups: [`${side}Hip`, `${side}Thigh`],
        thick: 0.0075,
        cuts: [],
        waves: [folds(frames, `${side}Hip`, -0.05, 0.05, 0.0022)],
      }),
      cloth({
        groups: [`${side}Thigh`, `${side}Shank`],
        thick: 0.0085,
        cuts: [hem(frames, `${side}Knee`, -0.215, true)],
        waves: [folds(frames, `${side}Knee`, -0.02, 0.06, 0.0024), folds(frames, `${side}Knee`, -0.2, 0.045, 0.0022)],
      }),
    ]),
  ];
}

function tee(frames: Frames): Chain[] {
  const neckline = hem(frames, "thorax", 0.156);
  return [
    cloth({
      groups: TRUNK,
      thick: 0.0075,
      cuts: [neckline, hem(frames, "pelvis", 0.028, true)],
      waves: [folds(frames, "lumbar", 0.01, 0.07, 0.0022)],
    }),
    ...SIDES.map((side) =>
      cloth({
        groups: [`${side}Shoulder`, `${side}Arm`],
        thick: 0.005,
        cuts: [hem(frames, `${side}Shoulder`, -0.105, true)],
        waves: [folds(frames, `${side}Shoulder`, -0.06, 0.05, 0.0018)],
      }),
    ),
  ];
}

/** A skirt: a mass from the hips over both thighs, open below the knees. */
function skirt(frames: Frames): { make: Sculptor; chains: Chain[] } {
  const make = new Sculptor(frames);
  make.mass("skirt", "pelvis", [0, 0.02, 0.002], [0.094, 0.05, 0.066], { blend: 0.03 });
  for (const side of SIDES) {
    make.muscle("skirt", [`${side}Hip`, [0, -0.01, 0]], [`${side}Hip`, [0, -0.235, 0]], [0.064, 0.06], { blend: 0.09 });
  }
  const waves = SIDES.map((side) => folds(frames, `${side}Hip`, -0.16, 0.12, 0.0022));
  return { make, chains: [cloth({ groups: ["skirt"], thick: 0.004, cuts: [], waves })] };
}

/** Return what is worn, as fields with their tones. */
export function dress(body: Sculptor, isFemale: boolean, taste: number): { field: Field; tone: number }[] {
  const { frames, solids } = body;
  const worn = (chains: readonly Chain[], tone: number, from = solids) => ({ field: { solids: from, chains }, tone });
  if (isFemale && taste < 0.5) {
    const { make, chains } = skirt(frames);
    return [worn(tee(frames), 0.6), worn(chains, 1, make.solids)];
  }
  return [worn(trousers(frames), 1), worn(tee(frames), 0.6)];
}
