/** Poses on the back, for the left side. */

import type { Plan } from "@/figure/plan";
import { bothArms, bothLegs, eachOn, foot, side, type YogaPose } from "@/figure/poses/yoga/parts";

const SUPINE: Plan = {
  pelvis: [0, 0.056, 0],
  tilt: [-90, 0, 0],
  isSettled: true,
  neck: [6, 0, 0],
  legs: bothLegs({ hip: [-3.6, 8, 18], knee: 2, ankle: [-28, 0, 0] }),
  arms: bothArms({ shoulder: [-8, 26, 20], elbow: [2, -50] }),
};

export const SUPINE_POSES: Record<string, YogaPose> = {
  bridge: side(
    {
      isSettled: true,
      pelvis: [0, 0.2, 0],
      tilt: [-118, 0, 0],
      spine: [-8, 0, 0],
      neck: [54, 0, 0],
      legs: bothLegs(foot(0.06, 0.3, { isFree: true, kneeTo: [0, 1, 0.4] })),
      arms: bothArms({
        on: "room",
        at: [0.12, 0.015, 0.07],
        elbow: [1, 0, 0.4],
        fingers: [0, 0, 1],
        palm: [0, -1, 0],
      }),
    },
    76,
  ),
  knees_to_chest: side(
    {
      ...SUPINE,
      spine: [24, 0, 0],
      legs: bothLegs({ hip: [126, 6, 0], knee: 138, ankle: [-20, 0, 0] }),
      arms: eachOn("Knee", { at: [-0.02, -0.05, 0.04], elbow: [1, -0.4, 0], turn: 40 }),
    },
    76,
  ),
  happy_baby: side(
    {
      ...SUPINE,
      spine: [10, 0, 0],
      legs: bothLegs({ hip: [132, 46, 10], knee: 92, ankle: [10, 0, 0] }),
      arms: eachOn("Knee", { at: [0.0, -0.06, 0.04], elbow: [1, 0, 0], turn: 20 }),
    },
    56,
  ),
  figure_four: side(
    {
      ...SUPINE,
      legs: {
        left: { hip: [126, 27, 88], knee: 120, ankle: [10, 0, 0] },
        right: { hip: [110, 0, 0], knee: 96, ankle: [0, 0, 0] },
      },
      arms: bothArms({
        on: "rightHip",
        at: [0.056, -0.112, -0.062],
        elbow: [1, -0.4, 0],
        fingers: [-0.9, 0.1, -0.45],
        palm: [-0.4, 0, 0.9],
      }),
    },
    42,
  ),
  hand_to_big_toe: side(
    {
      ...SUPINE,
      legs: {
        left: { hip: [98, 4, 0], knee: 4, ankle: [6, 0, 0] },
        right: { hip: [-3, 6, 10], knee: 2, ankle: [-10, 0, 0] },
      },
      arms: { left: { on: "leftHip", at: [0.0, -0.09, -0.05], elbow: [1, 0, 0], turn: 20 }, right: SUPINE.arms.right },
    },
    76,
  ),
  supine_twist: side(
    {
      ...SUPINE,
      roll: 66,
      spine: [0, 0, -45],
      neck: [6, 0, -40],
      legs: {
        left: { hip: [84, 10, 0], knee: 90, ankle: [-16, 0, 0] },
        right: { hip: [88, -6, 0], knee: 90, ankle: [-16, 0, 0] },
      },
      arms: bothArms({
        on: "room",
        at: [0.39, 0.018, -0.24],
        elbow: [0, -1, -0.4],
        turn: -40,
      }),
    },
    56,
  ),
  reclined_bound_angle: side(
    { ...SUPINE, legs: bothLegs({ hip: [23, 50, 55], knee: 118, ankle: [-20, -16, -17] }) },
    32,
  ),
  legs_up_the_wall: side({ ...SUPINE, legs: bothLegs({ hip: [88, 2, 0], knee: 2, ankle: [0, 0, 0] }) }, 72),
  corpse: side(SUPINE, 66),
};
