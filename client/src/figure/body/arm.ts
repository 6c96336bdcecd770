/** Upper arm and forearm. */

import type { Sculptor } from "@/figure/body/sculptor";
import type { Proportions } from "@/figure/proportions";
import { type Side, signOf } from "@/figure/skeleton";

export function sculptArm(make: Sculptor, side: Side, body: Proportions): void {
  const s = signOf(side);
  const k = body.isFemale ? 0.84 : 1;
  const upper = `${side}Shoulder` as const;
  const lower = `${side}Elbow` as const;
  const hand = `${side}Wrist` as const;
  const arm = `${side}Arm`;
  const fore = `${side}Forearm`;
  make.muscle(arm, [upper, [0, -0.01, 0]], [upper, [0, -body.upperArm, 0]], [0.027 * k, 0.0205 * k], { blend: 0.02 });
  make.mass(arm, upper, [-0.001 * s, -0.1, 0.011], [0.019 * k, 0.052, 0.018 * k], { blend: 0.014 });
  make.mass(arm, upper, [0.003 * s, -0.085, -0.012], [0.021 * k, 0.058, 0.018 * k], { blend: 0.016 });
  // The two knuckles of the elbow, and its tip.
  make.muscle(
    arm,
    [upper, [0.011 * s * k, -body.upperArm, 0]],
    [upper, [-0.0145 * s * k, -body.upperArm, 0]],
    [0.0095 * k, 0.009 * k],
    {
      blend: 0.012,
    },
  );
  make.mass(fore, lower, [0, 0.004, -0.015], [0.01, 0.014, 0.009], { blend: 0.01 });
  make.muscle(fore, [lower, [0, -0.004, 0]], [lower, [0, -body.forearm, 0]], [0.0185 * k, 0.0135 * k], {
    blend: 0.014,
  });
  make.mass(fore, lower, [0.0085 * s, -0.038, 0.005], [0.0135 * k, 0.05, 0.015 * k], {
    blend: 0.018,
    tilt: [0, 0, -3 * s],
  });
  make.mass(fore, lower, [-0.0075 * s, -0.048, 0.001], [0.0135 * k, 0.05, 0.016 * k], { blend: 0.018 });
  // The forearm turns flat towards the hand, with the hand's turn.
  make.muscle(fore, [lower, [0, -0.07, 0]], [hand, [0, 0.004, 0]], [0.018 * k, 0.0135 * k], {
    blend: 0.016,
    wide: 0.86,
    deep: 1.22,
    along: hand,
  });
  make.mass(fore, hand, [0.005 * s, 0.008, -0.012 * k], [0.007, 0.009, 0.007], { blend: 0.01 });
}
