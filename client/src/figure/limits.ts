/**
 * How far healthy joints go, in degrees.
 *
 * Active ranges: American Academy of Orthopaedic Surgeons, Joint Motion (1965), and Boone & Azen (1979) for men. Knee,
 * hip and toes with the body's weight on them: Kapandji, The Physiology of the Joints (knee 160, hip 140, toes 90). The
 * spine is split between two joints here: flexion 80, extension 30, to a side 35, turning 45 in all.
 */

import type { Angles, Joint, Triple } from "@/figure/skeleton";
import { SIDES } from "@/figure/skeleton";

export type Range = readonly [low: number, high: number];
export type Limits = readonly [Range, Range, Range];

const FIXED: Range = [0, 0];
const SHOULDER: Limits = [
  [-60, 185],
  [-50, 95],
  [-108, 100],
];
const ELBOW: Limits = [[0, 150], FIXED, [-85, 90]];
const WRIST: Limits = [[-88, 85], [-35, 25], FIXED];
const HIP: Limits = [
  [-30, 140],
  [-35, 60],
  [-45, 60],
];
const KNEE: Limits = [[0, 160], FIXED, FIXED];
const ANKLE: Limits = [
  [-55, 35],
  [-25, 38],
  [-25, 25],
];
const TOES: Limits = [[-30, 85], FIXED, FIXED];
const SPINE: Limits = [
  [-18, 42],
  [-20, 20],
  [-25, 25],
];
const NECK: Limits = [
  [-32, 30],
  [-24, 24],
  [-42, 42],
];

export const LIMITS: Record<Joint, Limits> = {
  lumbar: SPINE,
  thorax: SPINE,
  neck: NECK,
  head: NECK,
  leftShoulder: SHOULDER,
  rightShoulder: SHOULDER,
  leftElbow: ELBOW,
  rightElbow: ELBOW,
  leftWrist: WRIST,
  rightWrist: WRIST,
  leftHip: HIP,
  rightHip: HIP,
  leftKnee: KNEE,
  rightKnee: KNEE,
  leftAnkle: ANKLE,
  rightAnkle: ANKLE,
  leftToes: TOES,
  rightToes: TOES,
};

export const JOINTS: readonly Joint[] = [
  ...(["lumbar", "thorax", "neck", "head"] as const),
  ...SIDES.flatMap((side) => [
    `${side}Shoulder` as const,
    `${side}Elbow` as const,
    `${side}Wrist` as const,
    `${side}Hip` as const,
    `${side}Knee` as const,
    `${side}Ankle` as const,
    `${side}Toes` as const,
  ]),
];

const beyond = (value: number, [low, high]: Range) => Math.max(0, low - value, value - high);
const within = (value: number, [low, high]: Range) => Math.min(high, Math.max(low, value));

/** Return by how many degrees the worst joint is past its limit; 0 if none is. */
export function strain(angles: Angles): number {
  return Math.max(...JOINTS.flatMap((joint) => [0, 1, 2].map((axis) => axisStrain(joint, angles[joint], axis))));
}

function axisStrain(joint: Joint, triple: Triple, axis: number): number {
  return beyond(triple[axis] ?? 0, LIMITS[joint][axis] ?? FIXED);
}

/** Return the angles of a joint brought back inside its limits. */
export function limited(joint: Joint, [bend, aside, turn]: Triple): Triple {
  const [first, second, third] = LIMITS[joint];
  return [within(bend, first), within(aside, second), within(turn, third)];
}
