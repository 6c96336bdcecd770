/** Brow, eyes, nose, mouth and chin, worked into a plain head. Millimetres; see skull.ts. */

import { earAt } from "@/figure/body/ear";
import { type Measure, melt } from "@/figure/body/shapes";
import { type Build, plainHead } from "@/figure/body/skull";

/** What makes a face this one: -1 to 1 each. */
export interface Face extends Build {
  noseLength: number;
  noseWidth: number;
  lips: number;
  brow: number;
  eyes: number;
}

/** How much is worked out: lids and nostrils are lost where the surface is drawn coarsely. */
export type Finish = "fine" | "rough";

const carve = (from: number, tool: number, width: number) => -melt(-from, tool, width);
const ball = (x: number, y: number, z: number, r: number) => Math.sqrt(x * x + y * y + z * z) - r;

function egg(x: number, y: number, z: number, a: number, b: number, c: number): number {
  const [p, q, r] = [x / a, y / b, z / c];
  const near = Math.sqrt(p * p + q * q + r * r);
  const slope = Math.sqrt((p / a) ** 2 + (q / b) ** 2 + (r / c) ** 2);
  return slope < 1e-6 ? -Math.min(a, b, c) : (near * (near - 1)) / slope;
}

type Point = readonly [number, number, number];

/** Distance to a rod from one point to another whose radius changes. */
function rod(x: number, y: number, z: number, [ax, ay, az]: Point, [bx, by, bz]: Point, from: number, to: number) {
  const [dx, dy, dz] = [bx - ax, by - ay, bz - az];
  const share = ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz);
  const t = share < 0 ? 0 : share > 1 ? 1 : share;
  return ball(x - ax - t * dx, y - ay - t * dy, z - az - t * dz, from + (to - from) * t);
}

/** A hill of height 1 over a place of the face, as wide and high as given. */
const hill = (u: number, wide: number, v: number, high: number) =>
  Math.exp(-(u / wide) * (u / wide) - (v / high) * (v / high));

export function head(face: Face, finish: Finish): Measure {
  const plain = plainHead(face);
  const isFine = finish === "fine";
  return (x, y, z) => {
    const side = x < 0 ? -x : x;
    let out = plain(side, y, z);
    if (out > 45 || out < -40) return out;
    if (z > 55 && y < 50 && y > -125 && side < 62) {
      out = socket(out, side, y, z, face);
      out = nose(out, side, y, z, face, isFine);
      out = mouth(out, side, y, z, face, isFine);
      out = eye(out, side, y, z, face, isFine);
    }
    if (side > 46 && y > -75 && y < 45 && z > -55 && z < 48) out = earAt(out, side, y, z, isFine);
    return out;
  };
}

/** The brow, the hollow of the eye under it, the cheek bone beside it. */
function socket(out: number, x: number, y: number, z: number, face: Face): number {
  const strong = (face.isFemale ? -0.8 : 1) + face.brow * 0.5;
  let d = out;
  if (y > -40) {
    d = melt(d, rod(x, y, z, [8, 19, 93], [40, 24, 85], 8.5 + strong * 1.4, 7 + strong), 10);
    d = carve(d, egg(x - 26, y - 8, z - 103, 15, 8.5, 18), 7);
    d = carve(d, egg(x - 34, y + 1, z - 103, 18, 13, 18.5), 8);
  }
  const front = Math.min(1, Math.max(0, (z - 56) / 16));
  d -= front * 2.2 * hill(x - 50, 13, y + 20, 11);
  d -= front * (face.isFemale ? 1.6 : 0.4) * hill(x - 37, 15, y + 36, 14);
  // The chin: a block of its own.
  d = face.isFemale ? melt(d, egg(x, y + 91, z - 85, 16, 12, 16), 12) : melt(d, egg(x, y + 98, z - 88, 19, 12, 17), 9);
  return d;
}

const EYE: Point = [31.5, 0, 80];

function eye(out: number, side: number, high: number, ahead: number, face: Face, isFine: boolean): number {
  const large = 1 + face.eyes * 0.05 + (face.isFemale ? 0.1 : 0);
  const [x, y, z] = [(side - EYE[0]) / large, (high - EYE[1]) / large, (ahead - EYE[2]) / large];
  if (x * x + y * y + z * z > 1100) return out;
  // Lids: a skin over the ball, higher at the outer corner, folded over the upper one.
  const slant = y - x * 0.07;
  let d = melt(out, egg(x, y - 0.5, z, 17.5, 13.5, 14.4), 5);
  const over = Math.sqrt(x * x + (slant + 16.2) * (slant + 16.2)) - 21.3;
  const under = Math.sqrt(x * x + (slant - 22.5) * (slant - 22.5)) - 26.5;
  d += 1.2 * Math.exp(-(((over - 4.6) / 1.5) ** 2)) * hill(x, 15, slant - 9, 9);
  if (!isFine) return d + 1.2 * Math.exp(-((Math.max(over + 1.5, under) / 2.2) ** 2)) * hill(x, 14, slant, 12);
  d += 0.5 * Math.exp(-(((under - 4) / 1.8) ** 2)) * hill(x + 2, 12, slant + 9, 8);
  d = carve(d, Math.max(over, under, 5 - z), 1.2);
  // The gaze: the iris a flat of the ball, the pupil drilled, as sculptors do.
  const off = Math.sqrt(x * x + y * y);
  let globe = ball(x, y, z + 1.3, 13.5);
  globe = carve(globe, Math.max(off - 5.6, 11.55 - z), 0.3) + 1.3 / (1 + Math.exp((off - 2.3) * 4));
  return melt(d, globe * large, 0.4);
}

function nose(out: number, x: number, y: number, z: number, face: Face, isFine: boolean): number {
  if (y > 26 || y < -60 || x > 36) return out;
  const f = face.isFemale;
  const tip = -35 - face.noseLength * 3.5 + (f ? 2.5 : 0);
  const ahead = f ? 112.5 : 115;
  const wide = (f ? 0.88 : 1) * (1 + face.noseWidth * 0.12);
  const bridge = f ? 5.4 : 6.6;
  let d = melt(out, rod(x, y, z, [0, 12, 93 - (f ? 2 : 0)], [0, tip + 5, ahead - 3.5], bridge, 6.6), 8);
  // Side planes down to the cheek, then ball and wings.
  d = melt(d, rod(x, y, z, [6 * wide, 0, 88], [9 * wide, tip + 2, 101], 4, 7), 7);
  d = melt(d, egg(x, y - tip, z - ahead, 8.2 * wide, 7.6, 9.5), 4.5);
  d = melt(d, egg(x - 12.2 * wide, y - tip + 3.4, z - 103.5, 5.6, 7, 9.5), isFine ? 3.4 : 5);
  d = melt(d, rod(x, y, z, [0, tip - 6.5, ahead - 2], [0, tip - 9, 101], 3.4, 4.2), 3.5);
  if (!isFine) return d;
  // The groove behind the wing, and the nostril.
  d += 1.2 * Math.exp(-(((Math.hypot(x - 11.5 * wide, y - tip + 3) - 9.4) / 1.6) ** 2)) * hill(x - 19, 7, y - tip, 9);
  return carve(d, egg(x - 6.4 * wide, y - tip + 10.4, z - 108.5, 3.3, 4.4, 6), 1.6);
}

/** The lips follow the bow of the teeth; where they meet runs a line with a dip in the middle. */
function mouth(out: number, x: number, y: number, z: number, face: Face, isFine: boolean): number {
  if (y > -42 || y < -98) return out;
  const f = face.isFemale;
  const half = f ? 24 : 26;
  const full = 1 + face.lips * 0.2 + (f ? 0.28 : 0);
  let d = melt(out, egg(x, y + 64, z - 79, 31, 25, 25.5), 9);
  d += 0.9 * hill(x, 2.6, y + 52, 7) - 0.6 * hill(x - 5, 2.4, y + 53, 7);
  d += (f ? 0.9 : 1.5) * hill(x, 15, y + 81, 4.5);
  d += 1.1 * hill(x - half - 3, 4, y + 67, 5);
  if (x > half + 6 || z < 78) return d;
  const share = Math.min(1, x / half);
  const bend = share * share;
  const line = -65.2 - 1.2 * bend + 0.9 * Math.exp(-((x / 7) ** 2)) * -1 + 0.8 * hill(share - 0.45, 0.25, 0, 1);
  const depth = 103.6 - 13.5 * bend;
  const thin = Math.max(0, 1 - bend * 0.94);
  const bow = 1.3 * Math.exp(-((x / 3.4) ** 2)) - 0.7 * Math.exp(-(((x - 6) / 4) ** 2));
  const upper = 0.6 + 4.5 * full * thin;
  const lower = 0.6 + 5.4 * full * thin * (0.82 + 0.18 * Math.exp(-(((x - 5) / 6) ** 2)));
  // Two rolls, each half hidden by the other: their tops are the red of the lips.
  const above = (Math.hypot((y - line - upper * 0.86 + bow * 0.4) * 0.95, z - depth + upper * 0.28) - upper) * 0.9;
  const below = (Math.hypot(y - line + lower * 0.84, z - depth + lower * 0.5) - lower) * 0.9;
  const end = Math.max(0, x - half);
  d = melt(d, above + end, 1.8);
  d = melt(d, below + end, 1.6);
  const reach = isFine ? 1 : 1.8;
  return d + (1.7 * Math.exp(-(((y - line) / reach) ** 2))) / (1 + Math.exp((x - half) * 0.8));
}
