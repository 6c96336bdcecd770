/**
 * Where the bones of a hand lie: in millimetres of a body 1720 high, in the frame of the wrist (palm to the thigh: y up
 * the forearm, z to the thumb, x out of the back of the left hand). Lengths after Buryanov & Kotiuk (2010).
 */

import { Quaternion, Vector3 } from "three";
import { fromAxes } from "@/figure/ik";

/** Degrees of a finger: to the side (away from the middle finger), then the bends of its three joints. */
export type FingerAngles = readonly [spread: number, base: number, middle: number, tip: number];
/**
 * Degrees of the thumb: its first bone away from the hand within the palm's plane, and out of that plane before the
 * palm; how far its pad turns from facing the little finger to facing the back of the hand; the bends of its joints.
 */
export type ThumbAngles = readonly [away: number, before: number, roll: number, base: number, tip: number];
export interface HandAngles {
  fingers: readonly [FingerAngles, FingerAngles, FingerAngles, FingerAngles];
  thumb: ThumbAngles;
}

interface Finger {
  name: string;
  /** Knuckle: how far from the wrist, towards the thumb, towards the palm. */
  at: readonly [d: number, r: number, p: number];
  bones: readonly [number, number, number];
  /** Half the breadth at the base. */
  width: number;
  /** +1 spreads towards the thumb. */
  outward: number;
}

export const FINGERS: readonly [Finger, Finger, Finger, Finger] = [
  { name: "Index", at: [90, 30, -2], bones: [41, 24, 20], width: 10.2, outward: 1 },
  { name: "Middle", at: [92, 9.5, -4], bones: [45, 27.5, 21], width: 10.4, outward: 0.2 },
  { name: "Ring", at: [87, -10, -3], bones: [42, 26, 21], width: 9.7, outward: -0.6 },
  { name: "Little", at: [79, -28, 0.5], bones: [33, 19, 18.5], width: 8.5, outward: -1.2 },
];

export const THUMB = { at: [14, 22, 8] as const, bones: [45, 32, 26] as const };

/** A bone: its near joint and its turn; its length runs down its own y. */
export interface PlacedBone {
  at: Vector3;
  turn: Quaternion;
  length: number;
}

const RADIANS = Math.PI / 180;
const about = (x: number, y: number, z: number, degrees: number) =>
  new Quaternion().setFromAxisAngle(new Vector3(x, y, z), degrees * RADIANS);

/** Return the place down, towards the thumb and towards the palm as a vector of the wrist's frame. */
export const inHand = (sign: number, d: number, r: number, p: number) => new Vector3(-sign * p, -d, r);

function walked(start: Vector3, turn: Quaternion, lengths: readonly number[], bends: readonly number[], sign: number) {
  const at = start.clone();
  return lengths.map((length, index): PlacedBone => {
    turn.multiply(about(0, 0, 1, -sign * (bends[index] ?? 0)));
    const bone = { at: at.clone(), turn: turn.clone(), length };
    at.add(new Vector3(0, -length, 0).applyQuaternion(turn));
    return bone;
  });
}

export function fingerBones(finger: Finger, [spread, ...bends]: FingerAngles, sign: number): PlacedBone[] {
  // Bent fingers close towards the ball of the thumb: the row of knuckles is a bow.
  const gather = finger.at[1] * 0.16 * Math.min(1, Math.max(0, bends[0]) / 90);
  const turn = about(1, 0, 0, -spread * finger.outward + gather);
  return walked(inHand(sign, ...finger.at), turn, finger.bones, bends, sign);
}

export function thumbBones([away, before, roll, ...bends]: ThumbAngles, sign: number): PlacedBone[] {
  const [a, b, c] = [away * RADIANS, before * RADIANS, roll * RADIANS];
  const along = inHand(sign, Math.cos(a) * Math.cos(b), Math.sin(a) * Math.cos(b), Math.sin(b));
  const inward = inHand(sign, 0, -1, 0);
  inward.addScaledVector(along, -inward.dot(along)).normalize();
  const back = new Vector3().crossVectors(along, inward);
  if (back.dot(inHand(sign, 0, 0, -1)) < 0) back.negate();
  const pad = inward.multiplyScalar(Math.cos(c)).addScaledVector(back, Math.sin(c));
  const x = pad.multiplyScalar(-sign);
  const y = along.negate();
  const turn = fromAxes(x, y, new Vector3().crossVectors(x, y));
  return walked(inHand(sign, ...THUMB.at), turn, THUMB.bones, [0, ...bends], sign);
}
