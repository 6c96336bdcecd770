/** From a plan to the angles of every joint. */

import { Euler, Quaternion, Vector3 } from "three";
import { massCentre } from "@/figure/balance";
import { limited } from "@/figure/limits";
import { isFoot, type Plan } from "@/figure/plan";
import type { Proportions } from "@/figure/proportions";
import {
  type Frames,
  type Pose,
  placeBones,
  restAngles,
  SIDES,
  type Side,
  signOf,
  type Triple,
} from "@/figure/skeleton";
import { depth } from "@/figure/solids";
import { setArm } from "@/figure/solve-arm";
import { pelvisHeight, setLeg } from "@/figure/solve-leg";

export interface Solved {
  pose: Pose;
  frames: Frames;
  /** How far hands and feet stay short of their places, in statures. */
  gap: number;
}

const RADIANS = Math.PI / 180;
const third = (triple: Triple, share: number): Triple => [triple[0] * share, triple[1] * share, triple[2] * share];

/** Return the pose of a plan. */
export function solve(body: Proportions, plan: Plan): Solved {
  const tilt = plan.tilt ?? [0, 0, 0];
  const turn = new Quaternion().setFromEuler(new Euler(0, (plan.roll ?? 0) * RADIANS, 0));
  const rotation = new Quaternion()
    .setFromEuler(new Euler(tilt[0] * RADIANS, tilt[2] * RADIANS, -tilt[1] * RADIANS, "YXZ"))
    .multiply(turn);
  const place = new Vector3(...(plan.pelvis ?? [0, 0.5, 0]));
  let solved = attempt(body, plan, place, rotation);
  if (plan.weight !== undefined) {
    for (let round = 0; round < 12; round++) {
      const aim = balancePoint(plan, plan.weight);
      const centre = massCentre(solved.frames);
      place.x += (aim.x - centre.x) * 0.8;
      place.z += (aim.z - centre.z) * 0.8;
      solved = attempt(body, plan, place, rotation);
    }
  }
  if (plan.isSettled) {
    place.y += depth(solved.frames);
    solved = attempt(body, plan, place, rotation);
    place.y += depth(solved.frames);
    solved = attempt(body, plan, place, rotation);
  }
  return solved;
}

/** Return the point between the middles of both feet where the weight shall fall. */
function balancePoint(plan: Plan, weight: number): Vector3 {
  const middle = (side: Side) => {
    const leg = plan.legs[side];
    if (!isFoot(leg)) return null;
    const sign = signOf(side);
    const turn = sign * (leg.out ?? 0) * RADIANS;
    const back = leg.heel && leg.heel > 20 ? 0.008 : 0.038;
    return new Vector3(sign * leg.ball[0] - Math.sin(turn) * back, 0, leg.ball[1] - Math.cos(turn) * back);
  };
  const [left, right] = [middle("left"), middle("right")];
  if (left && right) return right.lerp(left, weight);
  return left ?? right ?? new Vector3();
}

function attempt(body: Proportions, plan: Plan, place: Vector3, rotation: Quaternion): Solved {
  const angles = restAngles();
  const spine = plan.spine ?? [0, 0, 0];
  angles.lumbar = limited("lumbar", [spine[0] * 0.5, spine[1] * 0.5, spine[2] * 0.35]);
  angles.thorax = limited("thorax", [spine[0] * 0.5, spine[1] * 0.5, spine[2] * 0.65]);
  angles.neck = limited("neck", third(plan.neck ?? [0, 0, 0], 0.5));
  angles.head = limited("head", third(plan.neck ?? [0, 0, 0], 0.5));
  const height = pelvisHeight(body, plan, place, rotation);
  if (height !== null) place.y = height;
  let gap = 0;
  for (const side of SIDES) gap = Math.max(gap, setLeg(body, plan.legs[side], side, place, rotation, angles));
  const pose: Pose = { position: place.clone(), rotation: rotation.clone(), angles };
  for (const side of SIDES) gap = Math.max(gap, setArm(body, plan.arms[side], side, pose));
  return { pose, frames: placeBones(body, pose), gap };
}
