/** Hands, feet and heads alone. */

import { Vector3 } from "three";
import { BODY_CHAINS, fingertips, sculptBody, sculptHairOf, surfacesOf } from "@/figure/body/assemble";
import { type Cut, hem } from "@/figure/body/clothes";
import type { Field } from "@/figure/body/field";
import { chooseFace } from "@/figure/body/head";
import type { Sculptor, Spot } from "@/figure/body/sculptor";
import { melt } from "@/figure/body/shapes";
import { chooseShot } from "@/figure/camera";
import type { Choice } from "@/figure/choice";
import { shadeFloor } from "@/figure/contact-shade";
import { frameSurfaces } from "@/figure/framing";
import type { Built } from "@/figure/model";
import { RELAXED } from "@/figure/poses/hand-shapes";
import { drawnFeet, footFrames, handFrames, handShape, headFrames } from "@/figure/poses/parts";
import { FEMALE, MALE } from "@/figure/proportions";
import type { Random } from "@/figure/random";
import type { Frames, Side } from "@/figure/skeleton";

/** Return the field of those groups only, cut off as a plaster cast is. */
function cast({ solids }: Sculptor, isDrawn: (group: string) => boolean, cut: Cut, round = 0.006): Field {
  return {
    solids: solids.filter((solid) => isDrawn(solid.group)),
    chains: BODY_CHAINS.filter((chain) => chain.groups.every(isDrawn)),
    finish: (distance, x, y, z) => -melt(-distance, -cut(x, y, z), round),
  };
}

const NO_HANDS = { left: RELAXED, right: RELAXED };

export function buildHand(choice: Choice, random: Random, scale: number): Built {
  const { side } = choice;
  const body = choice.isFemale ? FEMALE : MALE;
  const frames = handFrames(body, random);
  const shape = handShape(choice.hand, random);
  const make = sculptBody(frames, body, { left: shape, right: shape });
  const isDrawn = (group: string) => group.startsWith(side) && !/Shoulder|Arm|Hip|Thigh|Shank|Foot|Toe/.test(group);
  const field = cast(make, isDrawn, hem(frames, `${side}Elbow`, -0.108));
  const balls = fingertips(make, side, shape).map((centre) => ({ centre, radius: 0.0095, cell: 0.0007 * scale }));
  const surfaces = surfacesOf(field, balls, 0.0013 * scale, 0, frames);
  const shot = { ...chooseShot(random, 0, 180), pitch: random.near(-25, 40), lens: random.pick([50, 70, 85]) };
  const turn = pointsAway(frames, side, shot.yaw) ? 180 : 0;
  return {
    surfaces,
    contact: null,
    hasFloor: false,
    shot: { ...shot, yaw: shot.yaw + turn, ...frameSurfaces(surfaces) },
  };
}

/** Tell whether the stump of the forearm would hide the hand from a viewer at `yaw`. */
function pointsAway(frames: Frames, side: Side, yaw: number): boolean {
  const ahead = frames[`${side}Wrist`].position.clone().sub(frames[`${side}Elbow`].position).normalize();
  const angle = (yaw * Math.PI) / 180;
  return ahead.x * Math.sin(angle) + ahead.z * Math.cos(angle) < -0.2;
}

export function buildFoot(choice: Choice, random: Random, scale: number): Built {
  const body = choice.isFemale ? FEMALE : MALE;
  const frames = footFrames(body, choice, random);
  const make = sculptBody(frames, body, NO_HANDS);
  const feet = drawnFeet(choice.foot, choice.side);
  const surfaces = feet.flatMap((side) => {
    const isDrawn = (group: string) => group.startsWith(side) && /Shank|Foot|Toe/.test(group);
    return surfacesOf(footField(make, frames, side, isDrawn), [], 0.0023 * scale, 0, frames);
  });
  const hasFloor = choice.foot !== "relaxed";
  const contact = hasFloor ? shadeFloor(footField(make, frames, null, (group) => isFoot(group, feet))) : null;
  const shot = { ...chooseShot(random, 0, 150), pitch: random.near(4, 42) };
  return { surfaces, contact, hasFloor, shot: { ...shot, ...frameSurfaces(surfaces) } };
}

const isFoot = (group: string, feet: readonly Side[]) =>
  feet.some((side) => group.startsWith(side)) && /Foot|Toe/.test(group);

function footField(make: Sculptor, frames: Frames, side: Side | null, isDrawn: (group: string) => boolean): Field {
  return cast(make, isDrawn, side ? hem(frames, `${side}Knee`, -0.13) : () => -1);
}

/** Where a bust ends: level under the collar bones, and round at the shoulders. */
function pedestal(frames: Frames): Cut {
  const level = hem(frames, "thorax", 0.114, true);
  const { position, rotation } = frames.thorax;
  const x0 = new Vector3(1, 0, 0).applyQuaternion(rotation);
  const z0 = new Vector3(0, 0, 1).applyQuaternion(rotation);
  const [x1, z1] = [x0.dot(position), z0.dot(position) - 0.006];
  return (x, y, z) => {
    const across = (x0.x * x + x0.y * y + x0.z * z - x1) / 0.082;
    const front = z0.x * x + z0.y * y + z0.z * z - z1;
    const ahead = front / (front > 0 ? 0.16 : 0.074);
    const round = (Math.sqrt(across * across + ahead * ahead) - 1) * 0.074;
    const up = level(x, y, z);
    // A head that is bent reaches out over it.
    return -melt(-(round - Math.max(0, -up - 0.082) * 3), -up, 0.014);
  };
}

export function buildHead(choice: Choice, random: Random, scale: number): Built {
  const { isFemale } = choice;
  const body = isFemale ? FEMALE : MALE;
  const frames = headFrames(body, choice, random);
  const hair = random.next();
  const face = chooseFace(isFemale, random);
  const make = sculptBody(frames, body, NO_HANDS, { face, finish: "fine" });
  const isDrawn = (group: string) => /torso|neck|skull|Shoulder|Hip/.test(group);
  const field = cast(make, isDrawn, pedestal(frames), 0.01);
  const ball = (at: Spot, radius: number, cell: number) => ({
    centre: make.place("head", at),
    radius,
    cell: cell * scale,
  });
  // Eyes, mouth and ears are drawn finest.
  const balls = [
    ...[1, -1].map((s) => ball([0.0183 * s, 0.03, 0.05], 0.0125, 0.00062)),
    ball([0, -0.007, 0.058], 0.0165, 0.0008),
    ...[1, -1].map((s) => ball([0.043 * s, 0.023, 0], 0.02, 0.001)),
    ball([0, 0.018, 0.05], 0.05, 0.0015),
    ball([0, 0.02, 0.003], 0.092, 0.0027),
  ];
  const surfaces = [
    ...surfacesOf(field, balls, 0.0042 * scale, 0, frames),
    ...surfacesOf(sculptHairOf(frames, hair, isFemale, face), [], 0.0027 * scale, 1, frames),
  ];
  const view = choice.head === "profile" ? random.pick([-1, 1]) * 88 : 0;
  const shot = { ...chooseShot(random, view, choice.head === "profile" ? 10 : 62), lens: random.pick([50, 70, 85]) };
  return { surfaces, contact: null, hasFloor: false, shot: { ...shot, ...frameSurfaces(surfaces) } };
}
