/** Left and right of a plan exchanged. */

import { type ArmPlan, isHand, type Plan } from "@/figure/plan";
import type { Bone, Triple } from "@/figure/skeleton";

/** Return the plan of the mirrored pose. */
export function mirrored(plan: Plan): Plan {
  const flip = (triple: Triple | undefined): Triple => [triple?.[0] ?? 0, -(triple?.[1] ?? 0), -(triple?.[2] ?? 0)];
  return {
    ...plan,
    pelvis: plan.pelvis && [-plan.pelvis[0], plan.pelvis[1], plan.pelvis[2]],
    tilt: flip(plan.tilt),
    roll: -(plan.roll ?? 0),
    spine: flip(plan.spine),
    neck: flip(plan.neck),
    legs: { left: plan.legs.right, right: plan.legs.left },
    arms: { left: swapped(plan.arms.right), right: swapped(plan.arms.left) },
    weight: plan.weight === undefined ? undefined : 1 - plan.weight,
  };
}

/** A hand that lies on the other leg lies, mirrored, again on the other. */
function swapped(arm: ArmPlan): ArmPlan {
  if (!isHand(arm)) return arm;
  return { ...arm, on: OTHER[arm.on] ?? arm.on };
}

const OTHER: Partial<Record<Bone | "room", Bone>> = {
  leftShoulder: "rightShoulder",
  rightShoulder: "leftShoulder",
  leftElbow: "rightElbow",
  rightElbow: "leftElbow",
  leftHip: "rightHip",
  rightHip: "leftHip",
  leftKnee: "rightKnee",
  rightKnee: "leftKnee",
  leftAnkle: "rightAnkle",
  rightAnkle: "leftAnkle",
};
