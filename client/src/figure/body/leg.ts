/** Thigh, knee, calf. */

import type { Sculptor } from "@/figure/body/sculptor";
import type { Proportions } from "@/figure/proportions";
import { type Side, signOf } from "@/figure/skeleton";

export function sculptLeg(make: Sculptor, side: Side, body: Proportions): void {
  const s = signOf(side);
  const f = body.isFemale;
  const hip = `${side}Hip` as const;
  const knee = `${side}Knee` as const;
  const ankle = `${side}Ankle` as const;
  const thigh = `${side}Thigh`;
  const shank = `${side}Shank`;
  make.muscle(
    thigh,
    [hip, [0.002 * s, -0.02, -0.002]],
    [hip, [0, -body.thigh, 0]],
    f ? [0.051, 0.027] : [0.048, 0.028],
    {
      blend: 0.03,
    },
  );
  // Front: the straight one and the two broad ones, the inner reaching lower.
  make.muscle(thigh, [hip, [0.004 * s, -0.05, 0.016]], [hip, [0.002 * s, -0.195, 0.012]], [0.035, 0.022], {
    blend: 0.025,
  });
  make.mass(thigh, hip, [0.02 * s, -0.12, 0.008], [0.026, 0.085, 0.03], { blend: 0.02 });
  make.mass(thigh, hip, [-0.014 * s, -0.196, 0.012], [0.017, 0.038, 0.019], { blend: 0.016 });
  // Back and inside.
  make.muscle(thigh, [hip, [0, -0.06, -0.02]], [hip, [0.006 * s, -0.215, -0.012]], [0.033, 0.017], { blend: 0.024 });
  make.muscle(thigh, [hip, [-0.022 * s, -0.022, 0.002]], [hip, [-0.012 * s, -0.18, -0.008]], [0.03, 0.02], {
    blend: 0.03,
  });
  // Knee cap and the tendon below it.
  make.mass(shank, knee, [0, 0.004, 0.02], [0.0165, 0.019, 0.0145], { blend: 0.014, edge: 0.01 });
  make.muscle(shank, [knee, [0, -0.012, 0.02]], [knee, [0, -0.04, 0.018]], [0.01, 0.009], { blend: 0.014 });
  make.mass(shank, knee, [0, -0.006, -0.002], [0.03, 0.024, 0.024], { blend: 0.024 });
  make.muscle(shank, [knee, [0, -0.01, -0.002]], [ankle, [0, 0.01, -0.004]], [0.026, 0.0155], { blend: 0.022 });
  // Calf: the inner head lower and fuller; shin; tendon of the heel.
  make.mass(shank, knee, [-0.012 * s, -0.075, -0.018], [0.02, 0.058, 0.022], { blend: 0.02, tilt: [-3, 0, 0] });
  make.mass(shank, knee, [0.013 * s, -0.066, -0.016], [0.018, 0.052, 0.02], { blend: 0.02, tilt: [-3, 0, 0] });
  make.mass(shank, knee, [0.01 * s, -0.08, 0.008], [0.015, 0.07, 0.015], { blend: 0.02 });
  make.muscle(shank, [knee, [0, -0.13, -0.02]], [ankle, [0, -0.016, -0.026]], [0.014, 0.0085], { blend: 0.016 });
}
