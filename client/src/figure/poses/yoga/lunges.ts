/** Long steps, upright or with the hands on the floor, for the left side. */

import type { Plan } from "@/figure/plan";
import { bothArms, foot, knee, palm, side, UP, type YogaPose } from "@/figure/poses/yoga/parts";

const STRIDE: Plan["legs"] = {
  left: foot(0.05, 0.38, { straight: 0.72 }),
  right: foot(0.05, -0.36, { heel: 52, straight: 0.99 }),
};

export const LUNGE_POSES: Record<string, YogaPose> = {
  lunge: side({
    pelvis: [0, 0.3, 0.06],
    legs: { ...STRIDE, left: foot(0.05, 0.38, { straight: 0.64 }) },
    tilt: [70, 0, 0],
    spine: [12, 0, 0],
    neck: [-30, 0, 0],
    arms: bothArms(palm(0.12, 0.33, [0.4, -0.3, -0.9])),
  }),
  low_lunge: side({
    pelvis: [0, 0.25, 0],
    legs: { left: foot(0.05, 0.29, { isFree: true }), right: knee(0.05, -0.13) },
    tilt: [2, 0, 0],
    spine: [-14, 0, 0],
    neck: [-10, 0, 0],
    arms: bothArms(UP),
  }),
  crescent_lunge: side({
    legs: STRIDE,
    weight: 0.56,
    tilt: [4, 0, 0],
    spine: [-12, 0, 0],
    neck: [-10, 0, 0],
    arms: bothArms(UP),
  }),

  lizard: side({
    pelvis: [0, 0.2, 0],
    legs: {
      left: foot(0.14, 0.27, { isFree: true, out: 20, knee: 30 }),
      right: foot(0.05, -0.43, { heel: 68, isFree: true, kneeTo: [0, -1, 0.3] }),
    },
    tilt: [66, 0, 0],
    spine: [18, 0, 0],
    neck: [-20, 0, 0],
    arms: bothArms(palm(0.04, 0.3)),
  }),
  half_split: side({
    pelvis: [0, 0.277, -0.02],
    legs: { left: foot(0.05, 0.447, { heel: -66, lift: 0.0905, isFree: true }), right: knee(0.05, 0) },
    tilt: [62, 0, 0],
    spine: [30, 0, 0],
    neck: [6, 0, 0],
    arms: bothArms(palm(0.14, 0.3)),
  }),
};
