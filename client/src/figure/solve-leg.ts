/** Legs that stand, kneel or are held at given angles. */

import { Euler, Quaternion, Vector3 } from "three";
import { reach } from "@/figure/ik";
import { type FootPlan, isFoot, isKnee, type LegPlan, type Plan } from "@/figure/plan";
import type { Proportions } from "@/figure/proportions";
import { type Angles, BALL, hangingAngles, SIDES, type Side, signOf } from "@/figure/skeleton";
import { kneeHeight, kneel } from "@/figure/solve-knee";

const RADIANS = Math.PI / 180;

/** Return rotation and place of the ankle of a foot that stands as planned. */
function footFrame(body: Proportions, foot: FootPlan, sign: number): { rotation: Quaternion; ankle: Vector3 } {
  const heel = foot.heel ?? 0;
  const rotation = new Quaternion().setFromEuler(new Euler(heel * RADIANS, sign * (foot.out ?? 0) * RADIANS, 0, "YXZ"));
  const ball = new Vector3(sign * foot.ball[0], body.ankleHeight - BALL.y + (foot.lift ?? 0), foot.ball[1]);
  return { rotation, ankle: new Vector3(0, BALL.y, -BALL.z).applyQuaternion(rotation).add(ball) };
}

/** Return the height at which the legs that bear the body are as planned; null if none does. */
export function pelvisHeight(body: Proportions, plan: Plan, place: Vector3, rotation: Quaternion): number | null {
  const heights = SIDES.flatMap((side) => {
    const leg = plan.legs[side];
    if (isKnee(leg)) return [kneeHeight(body, leg, side, place, rotation)];
    if (!isFoot(leg) || leg.isFree) return [];
    const { ankle } = footFrame(body, leg, signOf(side));
    const hip = new Vector3(signOf(side) * body.hipHalf, 0, 0).applyQuaternion(rotation);
    const span = (leg.straight ?? 0.99) * (body.thigh + body.shank);
    const flat = Math.hypot(place.x + hip.x - ankle.x, place.z + hip.z - ankle.z);
    return [ankle.y + Math.sqrt(Math.max(0.0004, span * span - flat * flat)) - hip.y];
  });
  return heights.length === 0 ? null : Math.min(...heights);
}

/** Set the angles of a leg; return how far the foot stays short of its place. */
export function setLeg(
  body: Proportions,
  leg: LegPlan,
  side: Side,
  place: Vector3,
  rotation: Quaternion,
  angles: Angles,
): number {
  const sign = signOf(side);
  if (isKnee(leg)) return kneel(body, leg, side, place, rotation, angles);
  if (!isFoot(leg)) {
    angles[`${side}Hip`] = leg.hip;
    angles[`${side}Knee`] = [leg.knee, 0, 0];
    angles[`${side}Ankle`] = leg.ankle ?? [0, 0, 0];
    angles[`${side}Toes`] = [leg.toes ?? 0, 0, 0];
    return 0;
  }
  const foot = footFrame(body, leg, sign);
  const root = {
    position: new Vector3(sign * body.hipHalf, 0, 0).applyQuaternion(rotation).add(place),
    rotation,
  };
  const knee = sign * (leg.knee ?? leg.out ?? 0) * RADIANS;
  const pole = leg.kneeTo
    ? new Vector3(leg.kneeTo[0] * sign, leg.kneeTo[1], leg.kneeTo[2])
    : new Vector3(Math.sin(knee), 0.15, Math.cos(knee));
  const found = reach(root, [body.thigh, body.shank], foot.ankle, pole, 1, sign);
  angles[`${side}Hip`] = found.ball;
  angles[`${side}Knee`] = [found.hinge, 0, 0];
  angles[`${side}Ankle`] = hangingAngles(found.lower.clone().invert().multiply(foot.rotation), sign);
  angles[`${side}Toes`] = [Math.max(0, leg.heel ?? 0), 0, 0];
  return found.gap;
}
