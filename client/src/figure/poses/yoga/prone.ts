/** Poses on the belly, for the left side. */

import type { LegAngles } from "@/figure/plan";
import { bothArms, bothLegs, eachOn, lowArm, palm, side, type YogaPose } from "@/figure/poses/yoga/parts";

/** The foot of a leg that lies on its front: the ankle's reach and that of the arch. */
const PRONE: LegAngles = { hip: [0, 3, 0], knee: 2, ankle: [-72, 0, 0], toes: -20 };

export const PRONE_POSES: Record<string, YogaPose> = {
  cobra: side(
    {
      pelvis: [0, 0.057, 0],
      tilt: [86, 0, 0],
      spine: [-36, 0, 0],
      neck: [-34, 0, 0],
      legs: bothLegs({ ...PRONE, hip: [-1.5, 3, 0] }),
      arms: bothArms(palm(0.11, 0.18, [0.15, -1, -0.6])),
    },
    76,
  ),
  sphinx: side(
    {
      pelvis: [0, 0.057, 0],
      tilt: [84, 0, 0],
      spine: [-36, 0, 0],
      neck: [-28, 0, 0],
      legs: bothLegs({ ...PRONE, hip: [-3.5, 3, 0] }),
      arms: bothArms(lowArm(0.1, 0.38)),
    },
    76,
  ),
  locust: side(
    {
      pelvis: [0, 0.057, 0],
      tilt: [86, 0, 0],
      spine: [-36, 0, 0],
      neck: [-16, 0, 0],
      legs: bothLegs({ ...PRONE, hip: [-22, 4, 0] }),
      arms: bothArms({ shoulder: [-26, 14, 0], elbow: [3, 0] }),
    },
    76,
  ),
  bow: side(
    {
      pelvis: [0, 0.057, 0],
      tilt: [86, 0, 0],
      spine: [-36, 0, 0],
      neck: [-30, 0, 0],
      legs: bothLegs({ hip: [-28, 8, 0], knee: 104, ankle: [-30, 0, 0] }),
      arms: eachOn("Ankle", { at: [0.015, 0.03, 0], elbow: [1, 0, -0.6], turn: 10 }),
    },
    76,
  ),
};
