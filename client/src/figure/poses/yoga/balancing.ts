/** Poses on one foot, for the left side. */

import { bothArms, EAGLE_ARMS, foot, front, side, WIDE, type YogaPose } from "@/figure/poses/yoga/parts";

const ONE_LEG = foot(0.0, 0.05, { straight: 0.997 });

export const BALANCING_POSES: Record<string, YogaPose> = {
  warrior_3: side(
    {
      legs: { left: ONE_LEG, right: { hip: [-4, 2, 0], knee: 3, ankle: [0, 0, 0] } },
      weight: 1,
      tilt: [82, 0, 0],
      spine: [4, 0, 0],
      neck: [-20, 0, 0],
      arms: bothArms({ shoulder: [168, 6, 0], elbow: [3, 0] }),
    },
    78,
  ),
  half_moon: front({
    legs: {
      left: foot(0, 0.01, { out: 55, straight: 0.997, knee: 55 }),
      right: { hip: [0, 16, 10], knee: 2, ankle: [0, 0, 0] },
    },
    weight: 1,
    tilt: [0, 72, 0],
    spine: [0, 8, -4],
    neck: [0, -6, -30],
    arms: bothArms(WIDE),
  }),
  tree: front(
    {
      legs: { left: ONE_LEG, right: { hip: [64, 50, 52], knee: 128, ankle: [-40, 0, 0] } },
      weight: 1,
      tilt: [0, -2, 0],
      arms: bothArms({
        on: "thorax",
        at: [0.012, 0.1, 0.14],
        elbow: [1, -0.6, 0],
        fingers: [-0.1, 1, 0.1],
        palm: [-1, 0, 0],
      }),
    },
    8,
  ),
  eagle: front(
    {
      legs: { left: foot(0, 0.05, { straight: 0.88 }), right: { hip: [62, -26, 0], knee: 78, ankle: [-30, 0, 0] } },
      weight: 1,
      tilt: [22, 0, 0],
      spine: [4, 0, 0],
      arms: EAGLE_ARMS,
    },
    24,
  ),
  dancer: side(
    {
      legs: { left: ONE_LEG, right: { hip: [-30, 8, 0], knee: 116, ankle: [-40, 0, 0] } },
      weight: 1,
      tilt: [34, 0, 0],
      spine: [-34, 0, 0],
      neck: [-24, 0, 0],
      arms: {
        left: { shoulder: [146, 6, 0], elbow: [4, 0] },
        right: { on: "rightAnkle", at: [0.02, 0.02, -0.01], elbow: [0.4, 0, -1], turn: 20 },
      },
    },
    -72,
  ),
};
