/** The hand: a block for the palm, fingers of three bones, the thumb on its ball. Millimetres; see hand-bones.ts. */

import { Quaternion, Vector3 } from "three";
import { type Phalanx, phalanx } from "@/figure/body/finger";
import {
  FINGERS,
  fingerBones,
  type HandAngles,
  inHand,
  type PlacedBone,
  THUMB,
  thumbBones,
} from "@/figure/body/hand-bones";
import type { Sculptor } from "@/figure/body/sculptor";
import { type Measure, melt } from "@/figure/body/shapes";
import { MILLIMETRES } from "@/figure/body/skull";
import type { Proportions } from "@/figure/proportions";
import { type Side, signOf } from "@/figure/skeleton";

/** A woman's hand is slimmer by this at the same length. */
const SLIM = 0.87;
const REACHES = { palm: 75, thumb: 40, finger: 20 };

export function sculptHand(make: Sculptor, side: Side, angles: HandAngles, body: Proportions): void {
  const sign = signOf(side);
  const slim = body.isFemale ? SLIM : 1;
  const size = body.hand / 0.106;
  const bone = `${side}Wrist` as const;
  const bent = angles.fingers.map(([, base]) => Math.max(0, Math.min(1, base / 80)));
  const put = (group: string, measure: Measure, placed: PlacedBone, reach: number, blend: number) => {
    const scaled: Measure = (x, y, z) => measure(x / size, y / size, z / size) * size;
    const at = placed.at.clone().multiplyScalar(size);
    const mid = new Vector3(0, (-placed.length * size) / 2, 0).applyQuaternion(placed.turn).add(at);
    make.form(group, bone, scaled, { at, turn: placed.turn, middle: mid, reach: reach * size, blend: blend * size });
  };
  const whole: PlacedBone = { at: new Vector3(), turn: new Quaternion(), length: 90 };
  put(`${side}Palm`, palm(sign, slim, bent), whole, REACHES.palm, 14);
  const [ball, ...thumb] = thumbBones(angles.thumb, sign);
  // The ball of the thumb is of the palm: it melts into the wrist with it, and before the fingers are put on.
  if (ball) put(`${side}Palm`, thumbBall(sign, slim), ball, ball.length / 2 + 24, 11);
  FINGERS.forEach((finger, index) => {
    const placed = fingerBones(finger, angles.fingers[index] ?? angles.fingers[0], sign);
    placed.forEach((one, at) => {
      const shape = phalanx(fingerShape(one.length, at, finger.width * slim), sign);
      put(`${side}${finger.name}`, shape, one, one.length / 2 + 16, at === 0 ? 6 : 3.2);
    });
  });
  thumb.forEach((one, at) => {
    put(`${side}Thumb`, phalanx(thumbShape(one.length, at, 10.6 * slim), sign), one, one.length / 2 + 17, 4);
  });
  web(make, side, angles, sign, size);
}

function fingerShape(length: number, index: number, w: number): Phalanx {
  if (index === 0) return { length, wide: [w * 1.03, w * 0.95], deep: [w * 1.1, w * 0.93], pad: 1.8, knuckle: 0.4 };
  if (index === 1) return { length, wide: [w * 0.98, w * 0.85], deep: [w * 0.94, w * 0.78], pad: 1.3, knuckle: 1 };
  return {
    length: length - 1,
    wide: [w * 0.85, w * 0.68],
    deep: [w * 0.77, w * 0.56],
    pad: 1.2,
    knuckle: 0.6,
    hasNail: true,
  };
}

function thumbShape(length: number, index: number, w: number): Phalanx {
  if (index === 0) return { length, wide: [w, w * 0.95], deep: [w, w * 0.86], pad: 1, knuckle: 1.2 };
  return { length, wide: [w * 1.02, w * 0.74], deep: [w * 0.84, w * 0.54], pad: 1.7, knuckle: 0.8, hasNail: true };
}

const egg = (d: number, r: number, p: number, a: number, b: number, c: number) =>
  (Math.sqrt((d / a) ** 2 + (r / b) ** 2 + (p / c) ** 2) - 1) * Math.min(a, b, c);

/** The block of the palm: narrow and thick at the wrist, broad and thin at the knuckles, bowed across. */
function palm(sign: number, slim: number, bent: readonly number[]): Measure {
  return (x, y, z) => {
    const d = -y;
    const r = z / slim;
    const along = Math.max(0, Math.min(1, (d + 4) / 84));
    const p = (-sign * x) / (0.5 + 0.5 * slim) - 0.0032 * (r - 3) * (r - 3) * along;
    // The row of knuckles falls off to the little finger.
    const end = 84 - Math.max(0, 8 - r) * 0.22 - Math.max(0, r - 22) * 0.2;
    const wide = 27.5 + 12.5 * along * (1.6 - 0.6 * along);
    const half = 18 - 5.5 * along;
    const edge = Math.min(11, half - 1);
    const [qr, qp] = [Math.abs(r - 1) - wide + edge, Math.abs(p - 1.5) - half + edge];
    const qd = Math.max(d - end + edge, -22 - d + edge);
    const out =
      Math.hypot(Math.max(qr, 0), Math.max(qp, 0), Math.max(qd, 0)) + Math.min(Math.max(qr, qp, qd), 0) - edge;
    // The muscle of the little finger's side, the pads under the knuckles, the hollow between.
    let flesh = melt(out, egg(d - 36, r + 24, p - 9, 30, 13, 11), 10);
    flesh = melt(flesh, egg(d - end + 1, r - 1, p - 8.5, 12, 38, 8), 9);
    if (p > 0) flesh += 4.5 * Math.exp(-(((d - 50) / 20) ** 2) - ((r - 2) / 15) ** 2) * Math.min(1, p / 8);
    else flesh = backed(flesh, d, r, bent);
    return flesh * slim;
  };
}

/** Knuckles and cords on the back; a bent finger shows its knuckle more. */
function backed(hand: number, d: number, r: number, bent: readonly number[]): number {
  let out = hand;
  FINGERS.forEach(({ at }, index) => {
    const far = (d - at[0] + 1) / 8;
    const aside = (r - at[1]) / 6.2;
    out -= (1.3 + 2.4 * (bent[index] ?? 0)) * Math.exp(-far * far - aside * aside);
    const share = Math.max(0, Math.min(1, (d - 8) / (at[0] - 8)));
    const off = r - at[1] * (0.25 + 0.75 * share);
    out -= 1.1 * Math.exp(-(off * off) / 7) * share * (1 - share) * 3.2;
  });
  return out;
}

/** The ball of the thumb: its first bone with the muscle that fills the palm beside it. */
function thumbBall(sign: number, slim: number): Measure {
  const length = THUMB.bones[0];
  return (x, y, z) => {
    const [d, p, r] = [-y, (-sign * x) / slim, z / slim];
    const t = Math.max(0, Math.min(1, d / length));
    const past = d - t * length;
    const radius = 10.5 + 1.5 * Math.sin(t * Math.PI) - 0.3 * t;
    const bone = Math.hypot(p * 0.95, r, past) - radius;
    return melt(bone, egg(d - 25, r + 1, p - 5.5, 23, 12.5, 12.5), 8) * slim;
  };
}

/** The skin between thumb and forefinger. */
function web(make: Sculptor, side: Side, angles: HandAngles, sign: number, size: number): void {
  const [first] = thumbBones(angles.thumb, sign);
  if (!first) return;
  const at = new Vector3(0, -first.length * 0.72, 0).applyQuaternion(first.turn).add(first.at);
  const from = at.multiplyScalar(size / MILLIMETRES);
  const to = inHand(sign, 66, 27, 2).multiplyScalar(size / MILLIMETRES);
  const bone = `${side}Wrist` as const;
  make.muscle(`${side}Thumb`, [bone, [from.x, from.y, from.z]], [bone, [to.x, to.y, to.z]], [0.0052, 0.0056], {
    blend: 0.009,
  });
}
