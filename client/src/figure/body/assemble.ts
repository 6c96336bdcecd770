/** All masses of a body on a posed skeleton, as surfaces. */

import { Vector3 } from "three";
import { sculptArm } from "@/figure/body/arm";
import type { Face, Finish } from "@/figure/body/face";
import type { Chain, Field } from "@/figure/body/field";
import { sculptFoot } from "@/figure/body/foot";
import { sculptHair } from "@/figure/body/hair";
import { sculptHand } from "@/figure/body/hand";
import { FINGERS, fingerBones, type HandAngles, thumbBones } from "@/figure/body/hand-bones";
import { plainFace, sculptHead } from "@/figure/body/head";
import { sculptLeg } from "@/figure/body/leg";
import { type Dye, markBody, type Placed } from "@/figure/body/marks";
import { polygonize, type Region } from "@/figure/body/polygons";
import { Sculptor } from "@/figure/body/sculptor";
import { MILLIMETRES } from "@/figure/body/skull";
import { sculptTorso } from "@/figure/body/torso";
import type { Proportions } from "@/figure/proportions";
import { type Bone, type Frames, SIDES, type Side, signOf } from "@/figure/skeleton";
import type { Surface } from "@/figure/surface";

export type Hands = Record<Side, HandAngles>;

/** A ball of space and how finely the surface is drawn in it. */
export interface Ball {
  centre: Vector3;
  radius: number;
  cell: number;
}

const DIGITS = [...FINGERS.map((finger) => finger.name), "Thumb"];
const TOES = [0, 1, 2, 3, 4].map((index) => `Toe${index}`);

export const BODY_CHAINS: readonly Chain[] = [
  { groups: ["torso", "neck", ...SIDES.flatMap((side) => [`${side}Shoulder`, `${side}Hip`])] },
  { groups: ["neck", "skull"] },
  ...SIDES.flatMap((side) => [
    { groups: [`${side}Shoulder`, `${side}Arm`] },
    { groups: [`${side}Arm`, `${side}Forearm`] },
    { groups: [`${side}Forearm`, `${side}Palm`] },
    ...DIGITS.map((digit) => ({ groups: [`${side}Palm`, `${side}${digit}`] })),
    { groups: [`${side}Hip`, `${side}Thigh`] },
    { groups: [`${side}Thigh`, `${side}Shank`] },
    { groups: [`${side}Shank`, `${side}Foot`] },
    ...TOES.map((toe) => ({ groups: [`${side}Foot`, `${side}${toe}`] })),
  ]),
];

/** @param face Whose it is and how finely it is worked out; else the mean one, as far as it shows from afar. */
export function sculptBody(
  frames: Frames,
  body: Proportions,
  hands: Hands,
  { face = plainFace(body.isFemale), finish = "rough" }: { face?: Face; finish?: Finish } = {},
): Sculptor {
  const make = new Sculptor(frames);
  sculptTorso(make, body.isFemale);
  sculptHead(make, face, finish);
  for (const side of SIDES) {
    sculptArm(make, side, body);
    sculptHand(make, side, hands[side], body);
    sculptLeg(make, side, body);
    sculptFoot(make, side);
  }
  return make;
}

export function sculptHairOf(frames: Frames, style: number, isFemale: boolean, face = plainFace(isFemale)): Field {
  const make = new Sculptor(frames);
  sculptHair(make, style, face);
  return { solids: make.solids, chains: [{ groups: ["hair"] }] };
}

/** Return a reader of the bones' axes for the marks. */
export function placedBones(frames: Frames): (bone: Bone) => Placed {
  const known = new Map<Bone, Placed>();
  return (bone) => {
    const found = known.get(bone);
    if (found) return found;
    const { position, rotation } = frames[bone];
    const x = new Vector3(1, 0, 0).applyQuaternion(rotation);
    const y = new Vector3(0, 1, 0).applyQuaternion(rotation);
    const placed: Placed = { x: position.x, y: position.y, z: position.z, rows: [x.x, x.y, x.z, y.x, y.y, y.z] };
    known.set(bone, placed);
    return placed;
  };
}

/** Return the balls round head, hands and feet, which are drawn finer than the rest. */
export function fineBalls(make: Sculptor, scale: number): Ball[] {
  const ball = (bone: Bone, at: readonly [number, number, number], radius: number, cell: number): Ball => ({
    centre: make.place(bone, at),
    radius,
    cell: cell * scale,
  });
  return [
    ball("head", [0, 0.03, 0.008], 0.088, 0.0032),
    ...SIDES.flatMap((side) => [
      ball(`${side}Wrist`, [0, -0.05, 0], 0.074, 0.0024),
      ball(`${side}Ankle`, [0, -0.015, 0.032], 0.092, 0.0034),
    ]),
  ];
}

/** Return the middles of the last bones of a hand's fingers, where the nails are. */
export function fingertips(make: Sculptor, side: Side, { fingers, thumb }: HandAngles): Vector3[] {
  const sign = signOf(side);
  const bones = [
    ...FINGERS.map((finger, at) => fingerBones(finger, fingers[at] ?? fingers[0], sign)),
    thumbBones(thumb, sign),
  ];
  return bones.flatMap((digit) =>
    digit.slice(-1).map(({ at, turn, length }) => {
      const { x, y, z } = new Vector3(0, -0.7 * length, 0).applyQuaternion(turn).add(at).divideScalar(MILLIMETRES);
      return make.place(`${side}Wrist`, [x, y, z]);
    }),
  );
}

/** Return the surfaces of a field: finely inside the balls (the earlier one where two meet), coarsely elsewhere. */
export function surfacesOf(
  field: Field,
  balls: readonly Ball[],
  cell: number,
  tone: number | Dye,
  frames: Frames,
): Surface[] {
  if (field.solids.length === 0) return [];
  const mark = markBody(placedBones(frames), tone);
  const inside = (ball: Ball, x: number, y: number, z: number, margin: number) =>
    Math.hypot(ball.centre.x - x, ball.centre.y - y, ball.centre.z - z) < ball.radius + margin;
  const fine = balls.map((ball, at) => {
    const { centre, radius } = ball;
    const reach = radius + ball.cell * 8;
    const region: Region = {
      low: [centre.x - reach, centre.y - reach, centre.z - reach],
      high: [centre.x + reach, centre.y + reach, centre.z + reach],
      cell: ball.cell,
      isSkipped: (x, y, z) =>
        !inside(ball, x, y, z, ball.cell * 5) ||
        balls.some((finer, other) => other < at && inside(finer, x, y, z, -ball.cell * 6)),
    };
    return polygonize(field, region, mark);
  });
  const coarse: Region = {
    ...boundsOf(field),
    cell,
    isSkipped: (x, y, z) => balls.some((ball) => inside(ball, x, y, z, -cell * 6)),
  };
  return [...fine, polygonize(field, coarse, mark)].filter((surface) => surface.indices.length > 0);
}

export function boundsOf(field: Field): Pick<Region, "low" | "high"> {
  const low: [number, number, number] = [9, 9, 9];
  const high: [number, number, number] = [-9, -9, -9];
  for (const { centre, bound } of field.solids) {
    [centre.x, centre.y, centre.z].forEach((at, axis) => {
      low[axis] = Math.min(low[axis] ?? 9, at - bound - 0.02);
      high[axis] = Math.max(high[axis] ?? -9, at + bound + 0.02);
    });
  }
  return { low, high };
}
