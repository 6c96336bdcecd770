/** The body as capsules: what may not pass through what, and what may stand on the floor. */

import { Vector3 } from "three";
import type { Bone, Frames } from "@/figure/skeleton";
import { SIDES, signOf } from "@/figure/skeleton";

export interface Capsule {
  name: string;
  from: Vector3;
  to: Vector3;
  radius: number;
}

const spot = (frames: Frames, bone: Bone, x: number, y: number, z: number) =>
  new Vector3(x, y, z).applyQuaternion(frames[bone].rotation).add(frames[bone].position);

export function capsules(frames: Frames): Capsule[] {
  const between = (name: string, from: Vector3, to: Vector3, radius: number): Capsule => ({ name, from, to, radius });
  return [
    between("pelvis", spot(frames, "pelvis", -0.04, 0.03, 0), spot(frames, "pelvis", 0.04, 0.03, 0), 0.05),
    between("belly", spot(frames, "lumbar", 0, 0, 0.012), spot(frames, "thorax", 0, 0, 0.01), 0.052),
    between("chest", spot(frames, "thorax", -0.025, 0.09, 0), spot(frames, "thorax", 0.025, 0.09, 0), 0.056),
    between("head", spot(frames, "head", 0, 0.0, 0.03), spot(frames, "head", 0, 0.05, 0.002), 0.044),
    ...SIDES.flatMap((side) => {
      const at = (
        bone: "Shoulder" | "Elbow" | "Wrist" | "Hip" | "Knee" | "Ankle" | "Toes",
        x: number,
        y: number,
        z: number,
      ) => spot(frames, `${side}${bone}`, x * signOf(side), y, z);
      return [
        between(`${side}UpperArm`, at("Shoulder", 0, -0.03, 0), at("Elbow", 0, 0, 0), 0.022),
        between(`${side}Forearm`, at("Elbow", 0, -0.02, 0), at("Wrist", 0, 0, 0), 0.017),
        between(`${side}Hand`, at("Wrist", 0, -0.015, 0), at("Wrist", -0.004, -0.075, 0), 0.011),
        between(`${side}Thigh`, at("Hip", 0, -0.05, 0), at("Knee", 0, 0, 0.004), 0.036),
        between(`${side}Shank`, at("Knee", 0, -0.02, -0.008), at("Ankle", 0, 0.02, -0.004), 0.024),
        between(`${side}Foot`, at("Ankle", 0, -0.021, -0.014), at("Ankle", 0, -0.027, 0.074), 0.012),
      ];
    }),
  ];
}

/** Balls of the body that may touch the floor, with their radius: the lowest point of the body is on one of these. */
export function floorBalls(frames: Frames): readonly (readonly [name: string, centre: Vector3, radius: number])[] {
  const one = (name: string, bone: Bone, x: number, y: number, z: number, radius: number) =>
    [name, spot(frames, bone, x, y, z), radius] as const;
  return [
    one("head", "head", 0, 0.048, 0.004, 0.05),
    one("face", "head", 0, 0.0, 0.045, 0.018),
    one("back", "thorax", 0, 0.1, -0.02, 0.046),
    one("chest", "thorax", 0, 0.07, 0.02, 0.046),
    one("belly", "lumbar", 0, 0.03, 0.012, 0.05),
    ...SIDES.flatMap((side) => {
      const s = signOf(side);
      return [
        one(`${side}Buttock`, "pelvis", 0.045 * s, 0.004, -0.033, 0.05),
        one(`${side}Front`, "pelvis", 0.05 * s, 0.03, 0.014, 0.042),
        one(`${side}Flank`, `${side}Hip`, 0.016 * s, -0.02, 0, 0.042),
        one(`${side}Shoulder`, `${side}Shoulder`, 0, 0, 0, 0.033),
        one(`${side}Elbow`, `${side}Elbow`, 0, 0, -0.006, 0.017),
        one(`${side}Palm`, `${side}Wrist`, 0, -0.025, 0, 0.0125),
        one(`${side}Fingers`, `${side}Wrist`, -0.003 * s, -0.085, 0, 0.007),
        one(`${side}Thigh`, `${side}Hip`, 0, -0.13, 0, 0.048),
        one(`${side}Knee`, `${side}Knee`, 0, 0, 0.004, 0.03),
        one(`${side}Calf`, `${side}Knee`, 0, -0.075, -0.012, 0.033),
        one(`${side}Heel`, `${side}Ankle`, 0, -0.0205, -0.0155, 0.0185),
        one(`${side}Instep`, `${side}Ankle`, 0, 0, 0.02, 0.016),
        one(`${side}Inner`, `${side}Ankle`, -0.016 * s, -0.0285, 0.072, 0.0105),
        one(`${side}Outer`, `${side}Ankle`, 0.019 * s, -0.0295, 0.058, 0.0095),
        one(`${side}Toe`, `${side}Toes`, -0.01 * s, -0.002, 0.024, 0.008),
      ];
    }),
  ];
}

/** Return how deep the lowest point of the body lies under the floor (negative: it floats). */
export function depth(frames: Frames): number {
  return -Math.min(...floorBalls(frames).map(([, centre, radius]) => centre.y - radius));
}

/** Pairs that touch by nature: neighbours, and thighs against belly and calves when a body folds. */
const FRIENDS: readonly (readonly [string, string])[] = [
  ["pelvis", "belly"],
  ["belly", "chest"],
  ["chest", "head"],
  ["UpperArm", "Forearm"],
  ["Forearm", "Hand"],
  ["UpperArm", "Hand"],
  ["Thigh", "Shank"],
  ["Shank", "Foot"],
  ["Thigh", "Foot"],
  ["pelvis", "Thigh"],
  ["belly", "Thigh"],
  ["pelvis", "chest"],
  ["pelvis", "Foot"],
  ["pelvis", "Shank"],
];

const bare = (name: string) => name.replace(/^(left|right)/, "");
const sideOf = (name: string) => /^(left|right)/.exec(name)?.[0] ?? "";

function areFriends(one: string, two: string): boolean {
  const [a, b] = [bare(one), bare(two)];
  const sides = [sideOf(one), sideOf(two)];
  if (sides[0] && sides[1] && sides[0] !== sides[1]) return false;
  return FRIENDS.some(([c, d]) => (a === c && b === d) || (a === d && b === c));
}

/** Return how deep the worst two parts lie in each other, in statures; 0 or less if none do. */
export function overlap(frames: Frames): number {
  const all = capsules(frames);
  let worst = -1;
  all.forEach((one, at) => {
    for (const two of all.slice(at + 1)) {
      if (areFriends(one.name, two.name)) continue;
      worst = Math.max(worst, one.radius + two.radius - gap(one, two));
    }
  });
  return worst;
}

/** Return the distance of two line segments (Ericson, Real-Time Collision Detection, 5.1.9). */
function gap(one: Capsule, two: Capsule): number {
  const a = one.to.clone().sub(one.from);
  const b = two.to.clone().sub(two.from);
  const c = one.from.clone().sub(two.from);
  const [aa, bb, ab, ac, bc] = [a.dot(a), b.dot(b), a.dot(b), a.dot(c), b.dot(c)];
  const clamp = (value: number) => Math.max(0, Math.min(1, value));
  const spread = aa * bb - ab * ab;
  let s = spread > 1e-12 ? clamp((ab * bc - ac * bb) / spread) : 0;
  let t = (ab * s + bc) / bb;
  if (t < 0 || t > 1) {
    t = clamp(t);
    s = clamp((ab * t - ac) / aa);
  }
  return a.multiplyScalar(s).add(one.from).distanceTo(b.multiplyScalar(t).add(two.from));
}
