/** A pose as one would tell it to a model: where the feet stand, how the trunk leans, what the arms do. */

import type { Bone, Side, Triple } from "@/figure/skeleton";

export type Vec = readonly [x: number, y: number, z: number];

/** A foot on the floor (or above it): where its ball is, in statures. */
export interface FootPlan {
  /** x outward from the middle, z ahead. */
  ball: readonly [x: number, z: number];
  /** Degrees the toes point outward. */
  out?: number;
  /** Degrees the heel is raised; the toes stay on the floor. */
  heel?: number;
  /** Height of the foot over the floor. */
  lift?: number;
  /** Where the knee points, degrees outward from ahead; default as the toes. */
  knee?: number;
  /** Where the knee points in the world (x outward), instead of `knee`. */
  kneeTo?: Vec;
  /** Share of the leg's length between hip and ankle at most, where this leg bears the body; 1 straight. */
  straight?: number;
  /** A free leg does not bind the height of the pelvis. */
  isFree?: boolean;
}

/** A knee on the floor, the shank behind it with its instep down; the pelvis is as high as the thigh is long. */
export interface KneePlan {
  /** x outward from the middle, z ahead. */
  kneel: readonly [x: number, z: number];
  /** Degrees the foot lies outward of straight behind the knee. */
  out?: number;
}

export interface LegAngles {
  hip: Triple;
  knee: number;
  ankle?: Triple;
  toes?: number;
}

export interface ArmAngles {
  shoulder: Triple;
  /** Bend, and how far the palm is turned back. */
  elbow: readonly [bend: number, turn: number];
  wrist?: readonly [bend: number, aside: number];
}

/** A hand brought to a place: the wrist at a spot of a bone, or of the room. */
export interface HandPlan {
  on: Bone | "room";
  at: Vec;
  /** Where the elbow points, in the frame of the chest (x outward). */
  elbow: Vec;
  /** Where fingers and palm point, in the frame of `on` (x outward); default: the hand goes on with the forearm. */
  fingers?: Vec;
  palm?: Vec;
  turn?: number;
}

export interface Plan {
  /** Where the pelvis is (y: over the floor) if no foot decides; x and z also where nothing is balanced. */
  pelvis?: Vec;
  /** Degrees: forward, to the left, turned to the left. */
  tilt?: Vec;
  /** Degrees the body is turned to its left about its own upright before it is tilted. */
  roll?: number;
  spine?: Triple;
  neck?: Triple;
  legs: Record<Side, LegPlan>;
  arms: Record<Side, ArmPlan>;
  /** Share of the weight on the left foot: the pelvis moves until it is so. Left out: nothing is balanced. */
  weight?: number;
  /** Set the lowest point of the body onto the floor. */
  isSettled?: boolean;
}

export type LegPlan = FootPlan | KneePlan | LegAngles;
export type ArmPlan = ArmAngles | HandPlan;

export const isFoot = (leg: LegPlan): leg is FootPlan => "ball" in leg;
export const isKnee = (leg: LegPlan): leg is KneePlan => "kneel" in leg;
export const isHand = (arm: ArmPlan): arm is HandPlan => "on" in arm;
