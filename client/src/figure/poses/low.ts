/** Poses near the floor or off it, for the left side: crouch, kneel, lunge, seats, lying, jump. */

import type { ArmAngles, FootPlan, HandPlan, LegAngles, Plan } from "@/figure/plan";
import { anyArm, gesture, hanging, raised } from "@/figure/poses/arms";
import type { Random } from "@/figure/random";
import type { Side } from "@/figure/skeleton";

/** A hand on the knee of the same side. */
function onKnee(side: Side): HandPlan {
  return {
    on: `${side}Knee`,
    at: [0.004, 0.045, 0.036],
    elbow: [1, 0.2, -0.3],
    fingers: [-0.1, -1, 0.2],
    palm: [0, 0, -1],
  };
}

/** A hand flat on the floor beside or behind a seat. */
function onFloor(random: Random, z: number): HandPlan {
  return {
    on: "room",
    at: [random.between(0.15, 0.2), 0.019, z + random.near(-0.03, 0.03)],
    elbow: [0.6, 0, -1],
    fingers: [0.8, -0.12, -0.5],
    palm: [0, -1, 0],
  };
}

export function crouch(random: Random): Plan {
  const isOnToes = random.chance(0.65);
  const spread = random.between(0.05, 0.1);
  const foot = (z: number): FootPlan => ({
    ball: [spread, z],
    out: random.near(10, 30),
    knee: random.near(14, 40),
    heel: isOnToes ? random.between(24, 42) : 0,
    straight: random.between(0.42, 0.62),
  });
  return {
    legs: { left: foot(0.06), right: { ...foot(random.near(-0.04, 0.06)), isFree: true } },
    weight: 0.5,
    tilt: [random.near(8, 26), 0, random.near(-8, 8)],
    spine: [random.near(16, 46), random.near(-6, 6), random.near(-14, 14)],
    neck: [random.near(-30, 8), random.near(-6, 6), random.near(-40, 40)],
    arms: {
      left: random.chance(0.5)
        ? onKnee("left")
        : { shoulder: [random.near(50, 85), random.near(4, 20), 0], elbow: [random.near(20, 70), 20], wrist: [10, 0] },
      right: random.chance(0.5)
        ? onKnee("right")
        : { shoulder: [random.near(50, 85), random.near(4, 20), 0], elbow: [random.near(15, 60), 20], wrist: [10, 0] },
    },
  };
}

/** The name tells the knee on the floor: with the left knee down the right foot stands ahead. */
export function kneel(random: Random): Plan {
  const lean = random.near(-4, 10);
  return {
    pelvis: [0, 0.285, 0],
    legs: {
      left: { hip: [lean - random.near(0, 12), 6, 0], knee: random.between(88, 104), ankle: [-42, 0, 0], toes: 0 },
      right: { ball: [random.between(0.05, 0.09), random.between(0.27, 0.31)], out: random.near(2, 18), isFree: true },
    },
    isSettled: true,
    tilt: [lean, random.near(-3, 3), random.near(-8, 8)],
    spine: [random.near(-6, 22), random.near(-6, 6), random.near(-20, 20)],
    neck: [random.near(-14, 22), random.near(-8, 8), random.near(-40, 40)],
    arms: {
      left: random.chance(0.5) ? hanging(random) : anyArm(random),
      right: random.chance(0.6) ? onKnee("right") : anyArm(random),
    },
  };
}

export function lunge(random: Random): Plan {
  return {
    legs: {
      left: {
        ball: [random.between(0.04, 0.07), random.between(0.26, 0.33)],
        out: random.near(0, 10),
        straight: random.between(0.68, 0.8),
      },
      right: {
        ball: [random.between(0.04, 0.07), -random.between(0.26, 0.34)],
        out: random.near(0, 12),
        heel: random.between(38, 58),
        straight: 0.985,
      },
    },
    weight: random.between(0.5, 0.62),
    tilt: [random.near(4, 24), random.near(-4, 4), random.near(-10, 10)],
    spine: [random.near(-12, 12), random.near(-8, 8), random.near(-22, 22)],
    neck: [random.near(-26, 6), random.near(-8, 8), random.near(-35, 35)],
    arms: {
      left: random.pick([raised, gesture, gesture, anyArm])(random),
      right: random.pick([raised, gesture, gesture, anyArm])(random),
    },
  };
}

/** Legs of a seat on the floor. */
function seatLegs(random: Random, lean: number): Record<Side, FootPlan | LegAngles> {
  const long = (): LegAngles => ({
    hip: [90 + lean - 4, random.near(4, 18), random.near(0, 18)],
    knee: random.near(4, 14),
    ankle: [random.near(-30, -8), 0, 0],
  });
  const up = (): FootPlan => ({
    ball: [random.between(0.05, 0.1), random.between(0.27, 0.36)],
    out: random.near(0, 14),
    isFree: true,
  });
  const folded = (): LegAngles => ({ hip: [106 + lean, 42, 60], knee: random.between(118, 130), ankle: [-30, 10, 0] });
  const kind = random.next();
  if (kind < 0.4) return { left: up(), right: long() };
  if (kind < 0.65) return { left: up(), right: folded() };
  if (kind < 0.82) return { left: up(), right: up() };
  return { left: long(), right: long() };
}

export function seated(random: Random): Plan {
  const lean = -random.near(2, 22);
  const isLeaning = lean < -12;
  const rest = (side: Side, leg: FootPlan | LegAngles): ArmAngles | HandPlan =>
    isLeaning
      ? onFloor(random, -0.16)
      : "ball" in leg
        ? onKnee(side)
        : random.chance(0.5)
          ? onFloor(random, -0.06)
          : hanging(random);
  const legs = seatLegs(random, lean);
  return {
    pelvis: [0, 0.05, 0],
    legs,
    isSettled: true,
    tilt: [lean, 0, 0],
    spine: [isLeaning ? random.near(0, 14) : random.near(14, 40), random.near(-8, 8), random.near(-16, 16)],
    neck: [random.near(-14, 16), random.near(-8, 8), random.near(-45, 45)],
    arms: { left: rest("left", legs.left), right: rest("right", legs.right) },
  };
}

export function seatedTwist(random: Random): Plan {
  const lean = random.near(-5, 1);
  return {
    pelvis: [0, 0.05, 0],
    legs: {
      left: { ball: [random.between(0.05, 0.09), random.between(0.32, 0.38)], out: 4, isFree: true },
      right: { hip: [94 + lean, random.near(6, 16), 8], knee: random.near(3, 8), ankle: [-14, 0, 0] },
    },
    isSettled: true,
    tilt: [lean, 0, 0],
    spine: [random.near(-2, 14), random.near(-4, 4), random.between(28, 44)],
    neck: [random.near(-4, 8), 0, random.near(25, 60)],
    arms: {
      left: {
        shoulder: [random.near(-46, -28), random.near(14, 28), 0],
        elbow: [random.near(4, 16), 30],
        wrist: [-40, 0],
      },
      right: {
        shoulder: [random.near(52, 74), random.near(-20, 4), 0],
        elbow: [random.near(20, 55), 30],
        wrist: [8, 0],
      },
    },
  };
}

/** Height of the block a figure sits on, in statures. */
export const BLOCK = 0.262;

export function chair(random: Random): Plan {
  const leg = (): FootPlan => ({
    ball: [random.between(0.05, 0.12), random.between(0.24, 0.38)],
    out: random.near(4, 20),
    isFree: true,
  });
  const lean = random.near(-8, 16);
  const rest = (side: Side): ArmAngles | HandPlan =>
    random.chance(0.6) ? onKnee(side) : random.chance(0.5) ? hanging(random) : anyArm(random);
  return {
    pelvis: [0, BLOCK + 0.046, 0],
    legs: { left: leg(), right: leg() },
    tilt: [lean, random.near(-3, 3), random.near(-8, 8)],
    spine: [random.near(0, 38), random.near(-8, 8), random.near(-24, 24)],
    neck: [random.near(-18, 18), random.near(-8, 8), random.near(-45, 45)],
    arms: { left: rest("left"), right: rest("right") },
  };
}

export function lying(random: Random): Plan {
  const isUp = random.chance(0.6);
  return {
    pelvis: [0, 0.05, 0],
    legs: {
      left: isUp
        ? { hip: [random.near(48, 62), random.near(2, 12), 0], knee: random.near(98, 118), ankle: [-14, 0, 0] }
        : { hip: [4, random.near(4, 14), 20], knee: 6, ankle: [-25, 0, 0] },
      right: { hip: [5, random.near(4, 16), random.near(10, 35)], knee: random.near(4, 12), ankle: [-25, 0, 0] },
    },
    isSettled: true,
    tilt: [-90, 0, 0],
    spine: [random.near(-6, 4), random.near(-10, 10), random.near(-8, 8)],
    neck: [random.near(2, 12), random.near(-10, 10), random.near(-50, 50)],
    arms: {
      left: random.chance(0.5)
        ? { shoulder: [-2, random.near(20, 70), random.near(-10, 30)], elbow: [random.near(8, 60), -10] }
        : { on: "lumbar", at: [0.02, 0.02, 0.075], elbow: [1, -0.3, -0.2], turn: 40 },
      right: random.chance(0.5)
        ? { shoulder: [random.near(165, 178), random.near(12, 30), 0], elbow: [random.near(10, 60), 0] }
        : { shoulder: [-2, random.near(15, 60), 20], elbow: [random.near(8, 30), -20] },
    },
  };
}

export function jump(random: Random): Plan {
  const lean = random.near(-8, 16);
  const leg = (): LegAngles => ({
    hip: [random.near(-22, 70), random.near(4, 28), random.near(0, 20)],
    knee: random.near(12, 110),
    ankle: [-38, 0, 0],
    toes: -10,
  });
  return {
    pelvis: [0, random.between(0.66, 0.74), 0],
    legs: { left: leg(), right: leg() },
    tilt: [lean, random.near(-10, 10), random.near(-15, 15)],
    spine: [random.near(-28, 8), random.near(-14, 14), random.near(-22, 22)],
    neck: [random.near(-24, 8), random.near(-8, 8), random.near(-25, 25)],
    arms: {
      left: random.chance(0.6) ? raised(random) : gesture(random),
      right: random.chance(0.6) ? raised(random) : gesture(random),
    },
  };
}
