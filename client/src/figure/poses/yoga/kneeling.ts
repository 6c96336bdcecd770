/** Poses on the knees, for the left side. */

import type { Plan } from "@/figure/plan";
import { bothArms, bothLegs, eachOn, foot, front, knee, palm, side, type YogaPose } from "@/figure/poses/yoga/parts";

const FOURS: Plan = {
  pelvis: [0, 0.277, 0],
  tilt: [76, 0, 0],
  neck: [-10, 0, 0],
  legs: bothLegs(knee(0.055, 0)),
  arms: bothArms(palm(0.1, 0.29)),
};

export const KNEELING_POSES: Record<string, YogaPose> = {
  cat: side(
    {
      ...FOURS,
      tilt: [52, 0, 0],
      spine: [70, 0, 0],
      neck: [48, 0, 0],
      arms: bothArms(palm(0.1, 0.265)),
    },
    78,
  ),
  cow: side(
    {
      ...FOURS,
      tilt: [102, 0, 0],
      spine: [-34, 0, 0],
      neck: [-50, 0, 0],
      arms: bothArms(palm(0.1, 0.275)),
    },
    78,
  ),
  bird_dog: side(
    {
      ...FOURS,
      tilt: [81, 0, 0],
      legs: { left: knee(0.055, 0), right: { hip: [-12, 2, 0], knee: 3, ankle: [-10, 0, 0] } },
      arms: { left: { shoulder: [166, 6, 0], elbow: [4, 0] }, right: palm(0.1, 0.275) },
    },
    70,
  ),
  thread_the_needle: side(
    {
      ...FOURS,
      tilt: [106, 0, 0],
      spine: [10, 8, -40],
      neck: [0, 0, -30],
      arms: { left: { shoulder: [84, -42, 0], elbow: [8, 0] }, right: palm(0.16, 0.42, [1, 0, -0.4]) },
    },
    -60,
  ),
  puppy: side(
    {
      ...FOURS,
      tilt: [116, 0, 0],
      spine: [-10, 0, 0],
      neck: [-10, 0, 0],
      arms: bothArms(palm(0.1, 0.545, [1, 0, -0.5])),
    },
    76,
  ),
  gate: front({
    pelvis: [0, 0.275, 0],
    tilt: [0, -14, 0],
    spine: [0, -34, 0],
    neck: [0, -10, 0],
    legs: {
      left: knee(0.06, 0),
      right: foot(0.46, 0.04, { out: 40, isFree: true, knee: 30 }),
    },
    arms: { left: { shoulder: [168, 6, 0], elbow: [4, 0] }, right: { shoulder: [10, 40, 0], elbow: [8, 20] } },
  }),
  camel: side(
    {
      pelvis: [0, 0.275, 0],
      tilt: [-8, 0, 0],
      spine: [-36, 0, 0],
      neck: [-44, 0, 0],
      legs: bothLegs(knee(0.06, -0.02)),
      arms: bothArms({
        on: "pelvis",
        at: [0.07, 0.06, -0.075],
        elbow: [0.8, 0, -1],
        fingers: [-0.2, -1, 0.1],
        palm: [0, 0, 1],
      }),
    },
    76,
  ),
  hero: side(
    {
      pelvis: [0, 0.116, 0],
      legs: bothLegs(knee(0.05, 0.225)),
      arms: eachOn("Hip", { at: [0, -0.12, 0.058], elbow: [0.8, 0, -0.8], turn: 20 }),
    },
    52,
  ),
  childs_pose: side(
    {
      pelvis: [0, 0.116, 0],
      tilt: [62, 0, 0],
      spine: [46, 0, 0],
      neck: [-6, 0, 0],
      legs: bothLegs(knee(0.09, 0.222)),
      arms: bothArms(palm(0.1, 0.56, [1, 0, -0.5])),
    },
    74,
  ),
};
