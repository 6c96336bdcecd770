/** Parts that yoga poses have in common. All for the left side. */

import type { ArmAngles, ArmPlan, FootPlan, HandPlan, KneePlan, LegPlan, Plan, Vec } from "@/figure/plan";

export interface YogaPose {
  plan: Plan;
  /** Degrees round the figure from which it is best seen. */
  view: number;
}

export const DOWN: ArmAngles = { shoulder: [0, 9, 0], elbow: [6, 10] };
export const UP: ArmAngles = { shoulder: [174, 4, 0], elbow: [3, 0] };
export const WIDE: ArmAngles = { shoulder: [0, 87, 0], elbow: [2, 85] };
export const EASY: ArmAngles = { shoulder: [6, 16, 0], elbow: [28, 20] };

export const bothArms = (arm: ArmPlan): Plan["arms"] => ({ left: arm, right: arm });
export const bothLegs = (leg: LegPlan): Plan["legs"] => ({ left: leg, right: leg });

/** Each hand on the bone of its own side. */
export const eachOn = (bone: "Hip" | "Knee" | "Ankle", hand: Omit<HandPlan, "on">): Plan["arms"] => ({
  left: { on: `left${bone}`, ...hand },
  right: { on: `right${bone}`, ...hand },
});

/** A knee on the floor. */
export const knee = (x: number, z: number): KneePlan => ({ kneel: [x, z] });

export const STAND: Plan = {
  legs: bothLegs({ ball: [0.045, 0.06], out: 4, straight: 0.998 }),
  weight: 0.5,
  arms: bothArms(DOWN),
};

export const EAGLE_ARMS: Plan["arms"] = {
  left: { shoulder: [82, -36, 0], elbow: [108, 10] },
  right: { shoulder: [72, -34, 0], elbow: [112, 10] },
};

export const foot = (x: number, z: number, more: Partial<FootPlan> = {}): FootPlan => ({
  ball: [x, z],
  out: 4,
  straight: 0.998,
  ...more,
});

/** A hand flat on the floor, fingers ahead. */
export const palm = (x: number, z: number, elbow: Vec = [0.6, -0.4, -0.7]): HandPlan => ({
  on: "room",
  at: [x, 0.015, z],
  elbow,
  fingers: [0, -0.06, 1],
  palm: [0, -1, 0],
});

/** A forearm flat on the floor; z is where the wrist lies. */
export const lowArm = (x: number, z: number): HandPlan => ({
  on: "room",
  at: [x, 0.017, z],
  elbow: [0.1, -0.6, -0.8],
  fingers: [0, -0.04, 1],
  palm: [0, -1, 0],
});

/** A body straight from the toes to the head, leaning ahead by so many degrees, carried by hands below the shoulders. */
export function board(lean: number, hands: number, elbow: Vec): Plan {
  const angle = (lean * Math.PI) / 180;
  const height = 0.092 + 0.49 * Math.cos(angle);
  return {
    pelvis: [0, height, 0],
    tilt: [lean, 0, 0],
    neck: [-12, 0, 0],
    legs: bothLegs(foot(0.045, -0.49 * Math.sin(angle) - 0.012, { heel: 76, isFree: true, kneeTo: [0, -1, 0.2] })),
    arms: bothArms(palm(0.1, hands, elbow)),
  };
}

export const side = (plan: Plan, view = 68): YogaPose => ({ plan, view });
export const front = (plan: Plan, view = 0): YogaPose => ({ plan, view });
