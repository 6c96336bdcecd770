/** Bodies carried by hands and feet, for the left side. */

import { board, bothArms, bothLegs, foot, front, lowArm, palm, side, type YogaPose } from "@/figure/poses/yoga/parts";

export const PLANK_POSES: Record<string, YogaPose> = {
  plank: side(board(73, 0.262, [0.3, -0.4, -1]), 76),
  side_plank: front({
    pelvis: [0, 0.254, 0],
    tilt: [0, 66, 0],
    spine: [0, -4, 0],
    neck: [0, -4, -30],
    legs: {
      left: { hip: [0, -4, 0], knee: 2, ankle: [0, 0, 0] },
      right: { hip: [0, 0, 0], knee: 2, ankle: [0, 0, 0] },
    },
    arms: {
      left: { on: "room", at: [0.27, 0.015, 0], elbow: [0.3, -0.2, -1], fingers: [1, -0.06, 0.2], palm: [0, -1, 0] },
      right: { shoulder: [0, 90, 0], elbow: [2, 0] },
    },
  }),
  low_plank: side(board(84, 0.12, [0.15, -0.9, -0.6]), 76),
  upward_dog: side(
    {
      pelvis: [0, 0.0745, 0],
      tilt: [69, 0, 0],
      spine: [-36, 0, 0],
      neck: [-30, 0, 0],
      legs: bothLegs({ hip: [-13, 3, 0], knee: 4, ankle: [-72, 0, 0] }),
      arms: bothArms(palm(0.11, 0.175)),
    },
    76,
  ),
  downward_dog: side(
    {
      pelvis: [0, 0.375, 0],
      tilt: [125, 0, 0],
      neck: [8, 0, 0],
      legs: bothLegs(foot(0.05, -0.315, { heel: 20, isFree: true, kneeTo: [0, 0.3, 1] })),
      arms: bothArms(palm(0.1, 0.49, [1, 0, -0.5])),
    },
    76,
  ),
  dolphin: side(
    {
      pelvis: [0, 0.4, 0],
      tilt: [138, 0, 0],
      neck: [4, 0, 0],
      legs: bothLegs(foot(0.05, -0.23, { heel: 30, isFree: true, kneeTo: [0, 0.3, 1] })),
      arms: bothArms(lowArm(0.08, 0.35)),
    },
    76,
  ),
};
