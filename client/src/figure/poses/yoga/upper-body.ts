/** What neck, shoulders and wrists do while one stands, for the left side. */

import { bothArms, EAGLE_ARMS, front, STAND, side, type YogaPose } from "@/figure/poses/yoga/parts";

export const UPPER_BODY_POSES: Record<string, YogaPose> = {
  neck_rolls: front({ ...STAND, neck: [26, 36, 20] }, 14),
  shoulder_rolls: front(
    { ...STAND, spine: [8, 0, 0], arms: bothArms({ shoulder: [14, 14, -20], elbow: [14, 20] }) },
    30,
  ),
  eagle_arms: front({ ...STAND, arms: EAGLE_ARMS }, 22),
  cow_face_arms: side(
    {
      ...STAND,
      arms: {
        left: { on: "thorax", at: [-0.01, 0.13, -0.1], elbow: [0.3, 1, 0], turn: -10 },
        right: { on: "thorax", at: [0.02, 0.03, -0.1], elbow: [0.6, -1, -0.2], turn: 80 },
      },
    },
    140,
  ),
  wrist_stretch: front(
    {
      ...STAND,
      arms: {
        left: { shoulder: [84, -22, 0], elbow: [12, -70], wrist: [-70, 0] },
        right: { on: "leftWrist", at: [-0.02, -0.03, 0.02], elbow: [0.6, -1, 0.2], turn: 0 },
      },
    },
    48,
  ),
};
