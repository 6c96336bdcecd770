/** Poses on the seat, for the left side. */

import type { LegAngles, Plan } from "@/figure/plan";
import { bothArms, bothLegs, EASY, eachOn, foot, front, palm, side, type YogaPose } from "@/figure/poses/yoga/parts";

const LONG: LegAngles = { hip: [90, 2, 0], knee: 3, ankle: [4, 0, 0] };
const CROSSED: LegAngles = { hip: [108, 42, 76], knee: 126, ankle: [-22, 8, 0] };
const SOLES: LegAngles = { hip: [100, 52, 82], knee: 124, ankle: [-16, 20, 0] };
const SEAT: Plan = { pelvis: [0, 0.048, 0], isSettled: true, legs: bothLegs(LONG), arms: bothArms(EASY) };
const onKnees = eachOn("Hip", { at: [0, -0.19, 0.045], elbow: [0.8, -0.4, -0.2], turn: 20 });
const onFeet = eachOn("Ankle", { at: [0.015, 0.01, 0.05], elbow: [1, 0, -0.3], turn: 20 });

export const SEATED_POSES: Record<string, YogaPose> = {
  easy_seat: front({ ...SEAT, legs: bothLegs(CROSSED), arms: onKnees }, 14),
  staff: side({ ...SEAT, arms: bothArms(palm(0.12, -0.02, [0.5, 0, -1])) }),
  seated_forward_fold: side(
    {
      ...SEAT,
      tilt: [34, 0, 0],
      spine: [54, 0, 0],
      neck: [4, 0, 0],
      legs: bothLegs({ ...LONG, hip: [124, 2, 0] }),
      arms: onFeet,
    },
    76,
  ),
  head_to_knee: side(
    {
      ...SEAT,
      tilt: [30, 0, 0],
      spine: [50, 8, 0],
      neck: [4, 0, 0],
      legs: { left: { ...LONG, hip: [119, 2, 0] }, right: { hip: [126, 48, 84], knee: 132, ankle: [-20, 0, 0] } },
      arms: { left: onFeet.left, right: { ...onFeet.right, on: "leftAnkle", at: [0.02, 0, 0.05] } },
    },
    66,
  ),
  wide_leg_seated_fold: front(
    {
      ...SEAT,
      tilt: [30, 0, 0],
      spine: [52, 0, 0],
      neck: [6, 0, 0],
      legs: bothLegs({ hip: [120.3, 42, 0], knee: 3, ankle: [4, 0, 0] }),
      arms: bothArms(palm(0.09, 0.36)),
    },
    30,
  ),
  bound_angle: front(
    {
      ...SEAT,
      legs: bothLegs({ ...SOLES, hip: [114, 52, 82] }),
      tilt: [14, 0, 0],
      spine: [26, 0, 0],
      neck: [-16, 0, 0],
      arms: onFeet,
    },
    14,
  ),
  half_lord_of_the_fishes: front(
    {
      ...SEAT,
      tilt: [-4, 0, 0],
      spine: [0, 0, 44],
      neck: [0, 0, 50],
      legs: { left: foot(-0.02, 0.25, { isFree: true }), right: { hip: [104, 26, 84], knee: 124, ankle: [-30, 0, 0] } },
      arms: {
        left: palm(0.14, -0.13, [0.5, 0, -1]),
        right: { on: "leftHip", at: [0, -0.14, 0.05], elbow: [0.8, -0.3, 0.5], turn: 30 },
      },
    },
    24,
  ),
  boat: side(
    {
      ...SEAT,
      tilt: [-38, 0, 0],
      spine: [4, 0, 0],
      neck: [10, 0, 0],
      legs: bothLegs({ hip: [100, 2, 0], knee: 6, ankle: [-24, 0, 0] }),
      arms: bothArms({ shoulder: [56, 4, 0], elbow: [4, 0] }),
    },
    74,
  ),
  pigeon: side(
    {
      isSettled: true,
      pelvis: [0, 0.075, 0],
      tilt: [42, 0, 0],
      spine: [-36, 0, 0],
      legs: {
        left: { hip: [130, 36, 88], knee: 100, ankle: [-10, 0, 0] },
        right: { hip: [-42, 0, 0], knee: 3, ankle: [-72, 0, 0] },
      },
      arms: bothArms(palm(0.13, 0.15)),
    },
    62,
  ),
};
