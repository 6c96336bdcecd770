/** The foot: heel, arch, ball, five toes. */

import type { Sculptor, Spot } from "@/figure/body/sculptor";
import { BALL, type Side, signOf } from "@/figure/skeleton";

/** Toes from the great one: place across the ball, how far the base lies ahead of the ball, length, radius. */
const TOE_SHAPES: readonly (readonly [number, number, number, number])[] = [
  [-0.0155, 0.002, 0.026, 0.0083],
  [-0.0035, 0.004, 0.0235, 0.0062],
  [0.006, 0.001, 0.0205, 0.0057],
  [0.0145, -0.004, 0.0175, 0.0053],
  [0.0215, -0.011, 0.014, 0.005],
];

export function sculptFoot(make: Sculptor, side: Side): void {
  const s = signOf(side);
  const ankle = `${side}Ankle` as const;
  const toes = `${side}Toes` as const;
  const foot = `${side}Foot`;
  const t = (x: number, y: number, z: number): Spot => [x * s, y, z];
  make.muscle(foot, [ankle, [0, 0.012, -0.003]], [ankle, [0, -0.012, 0.004]], [0.018, 0.019], { blend: 0.016 });
  // Ankle bones: the inner one higher and further forward.
  make.mass(foot, ankle, t(-0.0165, 0.004, 0.003), [0.009, 0.012, 0.0105], { blend: 0.012 });
  make.mass(foot, ankle, t(0.0165, -0.003, -0.005), [0.0085, 0.013, 0.0095], { blend: 0.012 });
  make.mass(foot, ankle, t(0, -0.021, -0.017), [0.0175, 0.0178, 0.0185], { blend: 0.018, edge: 0.0125 });
  // Back of the foot: a ridge from the ankle to the great toe; the outer side lies flat on the floor.
  make.muscle(foot, [ankle, t(-0.003, -0.006, 0.012)], [ankle, t(-0.012, -0.0275, 0.074)], [0.02, 0.0108], {
    blend: 0.018,
  });
  make.muscle(foot, [ankle, t(0.008, -0.017, 0.008)], [ankle, t(0.013, -0.029, 0.062)], [0.018, 0.0095], {
    blend: 0.018,
  });
  make.muscle(foot, [ankle, t(0.012, -0.029, -0.012)], [ankle, t(0.018, -0.0305, 0.058)], [0.01, 0.0085], {
    blend: 0.016,
  });
  // Ball.
  make.muscle(foot, [ankle, t(-0.016, -0.0285, 0.072)], [ankle, t(0.019, -0.0305, 0.06)], [0.0105, 0.0085], {
    blend: 0.014,
  });
  TOE_SHAPES.forEach(([x, ahead, length, radius], index) => {
    const group = `${side}Toe${index}`;
    const y = -0.039 + BALL.y + radius + 0.0008;
    const bend: Spot = t(x * 1.03, y + radius * 0.35, ahead + length * 0.45);
    make.muscle(group, [toes, t(x, y + 0.002, ahead - 0.008)], [toes, bend], [radius * 1.02, radius * 0.86], {
      blend: 0.008,
    });
    make.muscle(
      group,
      [toes, bend],
      [toes, t(x * 1.04, y - radius * 0.12, ahead + length)],
      [radius * 0.86, radius * 0.9],
      {
        blend: 0.005,
      },
    );
  });
}
