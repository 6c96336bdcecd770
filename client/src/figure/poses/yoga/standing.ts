/** Poses on both feet, for the left side. */

import type { Plan } from "@/figure/plan";
import {
  bothArms,
  bothLegs,
  DOWN,
  eachOn,
  foot,
  front,
  palm,
  STAND,
  side,
  UP,
  WIDE,
  type YogaPose,
} from "@/figure/poses/yoga/parts";

/** Front knee over the ankle, seen from the chest: the stance of the second warrior. */
const WARRIOR: Plan = {
  pelvis: [0.1, 0.29, 0],
  legs: {
    left: foot(0.46, 0.007, { out: 85, isFree: true, knee: 80 }),
    right: foot(0.39, 0.077, { out: 12, isFree: true, knee: 20 }),
  },
  arms: bothArms(WIDE),
  neck: [0, 0, 68],
};

const WIDE_LEGS: Plan["legs"] = bothLegs(foot(0.3, 0.06, { out: 2, straight: 0.995 }));

const TRIANGLE: Plan = {
  pelvis: [-0.06, 0.4, 0],
  legs: {
    left: foot(0.38, 0.007, { out: 82, isFree: true, knee: 60 }),
    right: foot(0.31, 0.075, { out: 10, straight: 0.995 }),
  },
  tilt: [0, 50, 0],
  spine: [0, 26, 4],
  neck: [0, -8, -40],
  arms: bothArms(WIDE),
};

const onHips: Plan["arms"] = bothArms({
  on: "pelvis",
  at: [0.11, 0.075, -0.01],
  elbow: [1, 0, -0.6],
  fingers: [-0.4, -0.7, 0.6],
  palm: [-0.8, -0.6, -0.2],
});

export const MOUNTAIN = front(STAND, 20);

export const STANDING_POSES: Record<string, YogaPose> = {
  mountain: MOUNTAIN,
  upward_salute: front({ ...STAND, arms: bothArms(UP), neck: [-8, 0, 0], spine: [-6, 0, 0] }, 28),
  standing_side_bend: front(
    { ...STAND, tilt: [0, -8, 0], spine: [0, -36, 0], neck: [0, -14, 0], arms: { left: UP, right: DOWN } },
    8,
  ),
  standing_backbend: side({ ...STAND, tilt: [-12, 0, 0], spine: [-34, 0, 0], neck: [-36, 0, 0], arms: onHips }),
  chair: side({
    ...STAND,
    legs: bothLegs(foot(0.045, 0.06, { straight: 0.78 })),
    tilt: [36, 0, 0],
    spine: [-8, 0, 0],
    arms: bothArms({ shoulder: [158, 8, 0], elbow: [4, 0] }),
  }),
  forward_fold: side(
    { ...STAND, tilt: [90, 0, 0], spine: [62, 0, 0], neck: [22, 0, 0], arms: bothArms(palm(0.1, 0.1, [0.6, 0, -0.8])) },
    74,
  ),
  half_lift: side(
    {
      ...STAND,
      tilt: [84, 0, 0],
      spine: [4, 0, 0],
      neck: [-22, 0, 0],
      arms: eachOn("Knee", { at: [0.01, 0.03, 0.045], elbow: [0.4, 0, -1], turn: 20 }),
    },
    74,
  ),
  wide_leg_fold: front(
    {
      legs: WIDE_LEGS,
      weight: 0.5,
      tilt: [96, 0, 0],
      spine: [50, 0, 0],
      neck: [20, 0, 0],
      arms: bothArms(palm(0.12, 0.12, [0.8, 0, -0.6])),
    },
    32,
  ),
  garland: front(
    {
      legs: bothLegs(foot(0.12, 0.06, { out: 32, knee: 42, straight: 0.43, heel: 10 })),
      weight: 0.5,
      tilt: [22, 0, 0],
      spine: [18, 0, 0],
      neck: [-14, 0, 0],
      arms: bothArms({
        on: "thorax",
        at: [0.012, 0.1, 0.17],
        elbow: [0.7, -1, 0.2],
        fingers: [-0.1, 1, 0.2],
        palm: [-1, 0, 0],
      }),
    },
    26,
  ),
  warrior_1: side(
    {
      legs: { left: foot(0.04, 0.36, { straight: 0.74 }), right: foot(0.09, -0.22, { out: 36, straight: 0.99 }) },
      weight: 0.55,
      tilt: [4, 0, 0],
      spine: [-14, 0, 0],
      neck: [-14, 0, 0],
      arms: bothArms(UP),
    },
    58,
  ),
  warrior_2: front(WARRIOR, 0),
  reverse_warrior: front({
    ...WARRIOR,
    tilt: [0, -10, 0],
    spine: [0, -34, 0],
    neck: [-10, -10, 40],
    arms: { left: { shoulder: [168, 6, 0], elbow: [6, 0] }, right: { shoulder: [-14, 24, 0], elbow: [12, 0] } },
  }),
  side_angle: front({
    ...WARRIOR,
    pelvis: [0.075, 0.262, 0],
    tilt: [0, 40, 0],
    spine: [0, 20, -10],
    neck: [0, -6, -34],
    arms: {
      left: { on: "leftKnee", at: [0.0, 0.07, 0.045], elbow: [0.4, -1, 0.2], turn: 30 },
      right: { shoulder: [172, 4, 0], elbow: [3, 0] },
    },
  }),
  triangle: front(TRIANGLE),
  pyramid: side(
    {
      legs: { left: foot(0.045, 0.26, { straight: 0.997 }), right: foot(0.06, -0.12, { out: 30, straight: 0.995 }) },
      weight: 0.55,
      tilt: [86, 0, 0],
      spine: [44, 0, 0],
      neck: [18, 0, 0],
      arms: bothArms(palm(0.11, 0.27, [0.6, 0, -0.8])),
    },
    74,
  ),
};
