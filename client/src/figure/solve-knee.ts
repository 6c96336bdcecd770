/** A leg that kneels: the knee where it is planned, the shank as low as the foot lets it. */

import { type Quaternion, Vector3 } from "three";
import { fromAxes } from "@/figure/ik";
import type { KneePlan } from "@/figure/plan";
import type { Proportions } from "@/figure/proportions";
import { type Angles, hangingAngles, placeBones, restAngles, type Side, signOf, type Triple } from "@/figure/skeleton";
import { floorBalls } from "@/figure/solids";

const RADIANS = Math.PI / 180;
/** Height of the joint of a knee that lies on the floor. */
const KNEE_HEIGHT = 0.033;
/** The foot stretched back under the leg's weight: the ankle's reach and that of the arch. */
const ANKLE: Triple = [-72, 0, 0];
const ROUNDS = 5;

const hipOf = (body: Proportions, side: Side, rotation: Quaternion) =>
  new Vector3(signOf(side) * body.hipHalf, 0, 0).applyQuaternion(rotation);

/** Return how high the pelvis is over a knee on the floor. */
export function kneeHeight(body: Proportions, leg: KneePlan, side: Side, place: Vector3, rotation: Quaternion): number {
  const hip = hipOf(body, side, rotation);
  const flat = Math.hypot(place.x + hip.x - signOf(side) * leg.kneel[0], place.z + hip.z - leg.kneel[1]);
  return KNEE_HEIGHT + Math.sqrt(Math.max(0.0004, body.thigh ** 2 - flat ** 2)) - hip.y;
}

/** Set the angles of a leg that kneels; return how far the knee stays short of its place. */
export function kneel(
  body: Proportions,
  leg: KneePlan,
  side: Side,
  place: Vector3,
  rotation: Quaternion,
  angles: Angles,
): number {
  const sign = signOf(side);
  const knee = new Vector3(sign * leg.kneel[0], KNEE_HEIGHT, leg.kneel[1]);
  const thigh = knee.sub(hipOf(body, side, rotation)).sub(place);
  const gap = Math.abs(thigh.length() - body.thigh);
  thigh.normalize();
  const out = sign * (leg.out ?? 0) * RADIANS;
  const back = new Vector3(Math.sin(out), 0, -Math.cos(out));
  for (let round = 0; round < ROUNDS; round++) {
    const shank = back.clone().normalize();
    const ahead = thigh.clone().multiplyScalar(shank.dot(thigh)).sub(shank).normalize();
    const up = thigh.clone().negate();
    const world = fromAxes(new Vector3().crossVectors(up, ahead), up, ahead);
    angles[`${side}Hip`] = hangingAngles(rotation.clone().invert().multiply(world), sign);
    angles[`${side}Knee`] = [Math.acos(Math.max(-1, Math.min(1, shank.dot(thigh)))) / RADIANS, 0, 0];
    angles[`${side}Ankle`] = ANKLE;
    angles[`${side}Toes`] = [0, 0, 0];
    back.y -= footHeight(body, side, place, rotation, angles) / (body.shank + 0.06);
  }
  return gap;
}

/** Return how high the lowest point of a foot is. */
function footHeight(body: Proportions, side: Side, position: Vector3, rotation: Quaternion, angles: Angles): number {
  const leg = { ...restAngles(), ...legOf(angles, side) };
  const foot = new RegExp(`^${side}(Heel|Instep|Inner|Outer|Toe|Calf)$`);
  const balls = floorBalls(placeBones(body, { position, rotation, angles: leg }));
  return Math.min(...balls.filter(([name]) => foot.test(name)).map(([, centre, radius]) => centre.y - radius));
}

function legOf(angles: Angles, side: Side): Partial<Angles> {
  const joints = [`${side}Hip`, `${side}Knee`, `${side}Ankle`, `${side}Toes`] as const;
  return Object.fromEntries(joints.map((joint) => [joint, angles[joint]]));
}
