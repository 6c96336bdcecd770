/** Arms that hang, reach or hold a place. */

import { Vector3 } from "three";
import { fromAxes, reach } from "@/figure/ik";
import { limited } from "@/figure/limits";
import { type ArmPlan, isHand, type Vec } from "@/figure/plan";
import type { Proportions } from "@/figure/proportions";
import { graspingAngles, type Pose, placeBones, type Side, signOf, type Triple } from "@/figure/skeleton";

/** Set the angles of an arm; return how far the hand stays short of its place. */
export function setArm(body: Proportions, arm: ArmPlan, side: Side, pose: Pose): number {
  const { angles } = pose;
  const sign = signOf(side);
  if (!isHand(arm)) {
    angles[`${side}Shoulder`] = arm.shoulder;
    angles[`${side}Elbow`] = [arm.elbow[0], 0, arm.elbow[1]];
    angles[`${side}Wrist`] = [arm.wrist?.[0] ?? 0, arm.wrist?.[1] ?? 0, 0];
    return 0;
  }
  let gap = 0;
  // The shoulder blade follows the arm, so the root moves a little with what is found: twice is enough.
  for (let round = 0; round < 3; round++) {
    const frames = placeBones(body, pose);
    const ground = arm.on === "room" ? null : frames[arm.on];
    const world = ([x, y, z]: Vec) => {
      const found = new Vector3(x * sign, y, z);
      return ground ? found.applyQuaternion(ground.rotation) : found;
    };
    const target = world(arm.at).add(ground?.position ?? new Vector3());
    const root = { position: frames[`${side}Shoulder`].position, rotation: frames.thorax.rotation };
    const [px, py, pz] = arm.elbow;
    const pole = new Vector3(px * sign, py, pz).applyQuaternion(frames.thorax.rotation);
    const found = reach(root, [body.upperArm, body.forearm], target, pole, -1, sign);
    const [bend, aside, turn] = found.ball;
    angles[`${side}Shoulder`] = [bend < -90 ? bend + 360 : bend, aside, turn];
    let pronation = arm.turn ?? 20;
    let wrist: Triple = [8, 0, 0];
    if (arm.fingers && arm.palm) {
      const y = world(arm.fingers).normalize().negate();
      const palm = world(arm.palm).multiplyScalar(-sign);
      const x = palm.addScaledVector(y, -palm.dot(y)).normalize();
      const hand = fromAxes(x, y, new Vector3().crossVectors(x, y));
      ({ pronation, wrist } = graspingAngles(found.lower.clone().invert().multiply(hand), sign));
    }
    angles[`${side}Elbow`] = limited(`${side}Elbow`, [found.hinge, 0, pronation]);
    angles[`${side}Wrist`] = limited(`${side}Wrist`, wrist);
    gap = found.gap;
  }
  return gap;
}
