/** Poses on both feet, for the left side: standing, walking, reaching, bending. */

import type { Plan } from "@/figure/plan";
import { anyArm, gesture, hanging, onHip, raised } from "@/figure/poses/arms";
import type { Random } from "@/figure/random";

export function contrapposto(random: Random): Plan {
  const tip = random.near(4, 9);
  return {
    legs: {
      left: { ball: [random.between(0.02, 0.045), 0.06], out: random.near(6, 22), straight: 0.998 },
      right: {
        ball: [random.between(0.09, 0.15), random.near(0.06, 0.15)],
        out: random.near(18, 42),
        isFree: true,
        heel: random.chance(0.3) ? random.between(8, 28) : 0,
      },
    },
    weight: random.between(0.84, 0.96),
    tilt: [random.near(-2, 6), -tip, random.near(-12, 12)],
    spine: [random.near(-8, 6), tip * 1.7, random.near(-18, 22)],
    neck: [random.near(-6, 16), random.near(-14, 8), random.near(-50, 50)],
    arms: { left: anyArm(random), right: random.chance(0.6) ? hanging(random) : anyArm(random) },
  };
}

export function walking(random: Random): Plan {
  const step = random.near(0.1, 0.17);
  const swing = random.near(16, 34);
  return {
    legs: {
      left: { ball: [random.near(0.015, 0.04), step + 0.06], out: random.near(0, 10), straight: 0.985 },
      right: {
        ball: [random.near(0.02, 0.045), 0.06 - step],
        out: random.near(0, 12),
        heel: random.near(28, 48),
        straight: 0.992,
      },
    },
    weight: random.between(0.5, 0.68),
    tilt: [random.near(0, 6), random.near(-3, 3), -random.near(2, 8)],
    spine: [random.near(-4, 6), random.near(-4, 4), random.near(8, 18)],
    neck: [random.near(-8, 14), random.near(-6, 6), random.near(-35, 35)],
    arms: {
      left: { shoulder: [-swing, 10, -10], elbow: [random.near(12, 30), 25], wrist: [6, 0] },
      right: { shoulder: [swing * 1.1, 8, -10], elbow: [random.near(18, 50), 20], wrist: [8, 0] },
    },
  };
}

export function reaching(random: Random): Plan {
  const heel = random.chance(0.5) ? random.between(12, 38) : 0;
  return {
    legs: {
      left: { ball: [random.between(0.03, 0.06), 0.06], out: random.near(4, 16), heel, straight: 0.997 },
      right: {
        ball: [random.between(0.05, 0.1), random.near(-0.02, 0.1)],
        out: random.near(8, 26),
        heel: heel * random.between(0.8, 1.1),
        isFree: true,
      },
    },
    weight: random.between(0.58, 0.8),
    tilt: [random.near(-4, 3), -random.near(1, 6), random.near(-10, 10)],
    spine: [random.near(-18, -2), random.near(-4, 10), random.near(-22, 22)],
    neck: [random.near(-34, -6), random.near(-8, 12), random.near(-10, 45)],
    arms: { left: raised(random), right: random.chance(0.4) ? raised(random) : anyArm(random) },
  };
}

export function handsOnHips(random: Random): Plan {
  return { ...contrapposto(random), arms: { left: onHip(random), right: onHip(random) } };
}

export function bend(random: Random): Plan {
  const isPicking = random.chance(0.5);
  return {
    legs: {
      left: { ball: [0.055, 0.08], out: random.near(4, 18), straight: isPicking ? random.between(0.82, 0.93) : 0.985 },
      right: { ball: [random.near(0.055, 0.09), random.near(-0.04, 0.08)], out: random.near(4, 20), isFree: true },
    },
    weight: random.between(0.5, 0.66),
    tilt: [random.near(38, 62), random.near(-4, 4), random.near(-10, 10)],
    spine: [random.near(24, 52), random.near(-8, 8), random.near(-16, 16)],
    neck: [random.near(-20, 20), 0, random.near(-20, 20)],
    arms: {
      left: {
        shoulder: [random.near(58, 100), random.near(2, 18), 0],
        elbow: [random.near(8, 32), 20],
        wrist: [10, 0],
      },
      right: random.chance(0.4)
        ? {
            on: "rightKnee",
            at: [0.006, 0.035, 0.04],
            elbow: [1, 0.1, -0.3],
            fingers: [-0.2, -1, 0.1],
            palm: [0, 0, -1],
          }
        : { shoulder: [random.near(50, 95), random.near(4, 25), 0], elbow: [random.near(10, 50), 20], wrist: [10, 0] },
    },
  };
}

export function bowDraw(random: Random): Plan {
  const stance = random.near(0.1, 0.15);
  return {
    legs: {
      left: { ball: [stance, 0.05], out: random.near(30, 55), straight: 0.98, knee: 35 },
      right: { ball: [stance, 0.03], out: random.near(8, 26), straight: 0.985 },
    },
    weight: random.between(0.42, 0.55),
    tilt: [0, 0, random.near(-4, 8)],
    spine: [random.near(-8, 0), random.near(-5, 3), random.near(-6, 6)],
    neck: [random.near(-2, 6), 0, random.near(62, 78)],
    arms: {
      left: { shoulder: [random.near(6, 14), random.near(80, 90), 8], elbow: [random.near(2, 8), 25], wrist: [-6, 0] },
      right: {
        shoulder: [random.near(-4, 6), random.near(76, 88), random.near(-6, 6)],
        elbow: [random.near(132, 144), 40],
      },
    },
  };
}

export function throwing(random: Random): Plan {
  const step = random.near(0.12, 0.18);
  return {
    legs: {
      left: { ball: [0.05, step + 0.05], out: random.near(0, 15), straight: random.between(0.9, 0.97) },
      right: {
        ball: [0.06, 0.02 - step],
        out: random.near(35, 60),
        straight: random.between(0.93, 0.985),
        heel: random.chance(0.5) ? 18 : 0,
      },
    },
    weight: random.between(0.3, 0.45),
    tilt: [random.near(-8, 2), random.near(-5, 2), -random.near(18, 34)],
    spine: [random.near(-16, -4), random.near(-12, -2), -random.near(12, 28)],
    neck: [0, 6, random.near(45, 62)],
    arms: {
      left: { shoulder: [random.near(70, 100), random.near(10, 28), 0], elbow: [random.near(5, 30), 30] },
      right: {
        shoulder: [random.near(-20, 10), random.near(76, 92), random.near(45, 85)],
        elbow: [random.near(70, 105), 30],
        wrist: [-30, 0],
      },
    },
  };
}

export function dance(random: Random): Plan {
  const isBack = random.chance(0.5);
  return {
    legs: {
      left: {
        ball: [0.0, 0.05],
        out: random.near(20, 45),
        heel: random.chance(0.5) ? random.between(20, 45) : 0,
        straight: random.between(0.93, 0.997),
      },
      right: isBack
        ? {
            hip: [random.near(-28, -14), random.near(12, 24), random.near(10, 35)],
            knee: random.near(8, 70),
            ankle: [-42, 0, 0],
          }
        : {
            hip: [random.near(35, 85), random.near(10, 32), random.near(10, 38)],
            knee: random.near(30, 115),
            ankle: [-42, 0, 0],
          },
    },
    weight: 1,
    tilt: [isBack ? random.near(8, 24) : random.near(-6, 4), random.near(-4, 4), random.near(-10, 10)],
    spine: [isBack ? random.near(-28, -10) : random.near(-10, 6), random.near(-10, 10), random.near(-20, 20)],
    neck: [random.near(-22, 6), random.near(-12, 12), random.near(-40, 40)],
    arms: {
      left: random.chance(0.5) ? raised(random) : gesture(random),
      right: random.chance(0.5) ? raised(random) : gesture(random),
    },
  };
}
