/** What arms do while the rest of the body stands, sits or walks. */

import type { ArmAngles, HandPlan } from "@/figure/plan";
import type { Random } from "@/figure/random";

export function hanging(random: Random): ArmAngles {
  return {
    shoulder: [random.near(-8, 14), random.near(9, 20), random.near(-25, 10)],
    elbow: [random.near(8, 32), random.near(5, 50)],
    wrist: [random.near(-5, 20), 0],
  };
}

export function onHip(random: Random): HandPlan {
  return {
    on: "pelvis",
    at: [0.112, random.between(0.07, 0.085), random.between(-0.015, 0.01)],
    elbow: [1, 0, -random.between(0.25, 0.6)],
    fingers: [-0.55, -0.55, 0.8],
    palm: [-0.8, -0.6, -0.2],
  };
}

/** An arm that is held away, as in talking, pointing or keeping one's balance. */
export function gesture(random: Random): ArmAngles {
  return {
    shoulder: [random.near(5, 75), random.near(18, 70), random.near(-35, 35)],
    elbow: [random.near(20, 105), random.near(-30, 50)],
    wrist: [random.near(-40, 25), random.near(-10, 10)],
  };
}

export function raised(random: Random): ArmAngles {
  return {
    shoulder: [random.near(140, 176), random.near(4, 26), random.near(-30, 30)],
    elbow: [random.near(6, 45), random.near(-30, 40)],
    wrist: [random.near(-25, 25), 0],
  };
}

export function behindHead(random: Random): HandPlan {
  return {
    on: "head",
    at: [0.05, random.between(0.045, 0.07), -0.055],
    elbow: [1, 0.35, random.between(0, 0.5)],
    fingers: [-0.9, 0.2, -0.2],
    palm: [0, -0.1, 1],
  };
}

export function anyArm(random: Random): ArmAngles | HandPlan {
  return random.pick([hanging, hanging, onHip, gesture, gesture, raised, behindHead])(random);
}
