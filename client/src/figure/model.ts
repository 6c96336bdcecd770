/** From a spec to surfaces, floor and camera. */

import { BODY_CHAINS, fineBalls, type Hands, sculptBody, sculptHairOf, surfacesOf } from "@/figure/body/assemble";
import { blockField } from "@/figure/body/block";
import { dress } from "@/figure/body/clothes";
import type { Dye } from "@/figure/body/marks";
import { buildFoot, buildHand, buildHead } from "@/figure/build-parts";
import { chooseShot, type Shot } from "@/figure/camera";
import { type BodyFamily, chooseFigure } from "@/figure/choice";
import type { Contact } from "@/figure/contact";
import { shadeFloor } from "@/figure/contact-shade";
import { frameSurfaces } from "@/figure/framing";
import { bodyPose } from "@/figure/poses/body-pose";
import { FIST, FLAT, POINT, RELAXED, SPREAD } from "@/figure/poses/hand-shapes";
import { BLOCK } from "@/figure/poses/low";
import { yogaPose } from "@/figure/poses/yoga";
import { FEMALE, MALE } from "@/figure/proportions";
import { createRandom, type Random } from "@/figure/random";
import type { Frames } from "@/figure/skeleton";
import type { FigureSpec, PoseSide } from "@/figure/spec";
import type { Surface } from "@/figure/surface";
import type { Detail, Wish } from "@/figure/wish";
import { minimalWear, yogaWear } from "@/figure/worn";

export interface Built {
  surfaces: readonly Surface[];
  shot: Shot;
  hasFloor: boolean;
  contact: Contact | null;
}

const CELL = 0.0068;
/** How much coarser trunk and limbs are, and head, hands and feet. */
const COARSER: Record<Detail, { body: number; ends: number }> = {
  full: { body: 1, ends: 1 },
  small: { body: 1.7, ends: 1.7 },
  tiny: { body: 1.8, ends: 2.3 },
};
const PARTS_COARSER: Record<Detail, number> = { full: 1, small: 1.4, tiny: 2.2 };

interface Wearer {
  isFemale: boolean;
  hands: Hands;
  /** 0 to 1: which hair, which clothes. */
  hair: number;
  taste: number;
  hasBlock: boolean;
  /** Worn instead of clothes that hang. */
  dye: Dye | null;
}

function wholeBody(frames: Frames, wearer: Wearer, detail: Detail): Pick<Built, "surfaces" | "contact"> {
  const { isFemale } = wearer;
  const make = sculptBody(frames, isFemale ? FEMALE : MALE, wearer.hands);
  const cell = CELL * COARSER[detail].body;
  const field = { solids: make.solids, chains: BODY_CHAINS };
  const balls = fineBalls(make, COARSER[detail].ends);
  const block = blockField(frames.pelvis, BLOCK);
  const surfaces = [
    ...surfacesOf(field, balls, cell, wearer.dye ?? 0, frames),
    ...surfacesOf(sculptHairOf(frames, wearer.hair, isFemale), balls.slice(0, 1), cell, 1, frames),
    ...(wearer.dye ? [] : dress(make, isFemale, wearer.taste)).flatMap((worn) =>
      surfacesOf(worn.field, [], cell, worn.tone, frames),
    ),
    ...(wearer.hasBlock ? surfacesOf(block, [], cell * 1.4, 0.35, frames) : []),
  ];
  return { surfaces, contact: shadeFloor(field) };
}

function handsFor(family: BodyFamily, random: Random): Hands {
  if (family === "handsOnHips") return { left: RELAXED, right: RELAXED };
  if (family === "bowDraw") return { left: FIST, right: FIST };
  const one = () => random.pick([RELAXED, RELAXED, RELAXED, SPREAD, FLAT, POINT]);
  return { left: one(), right: one() };
}

/** Return what is wished for. */
export function build(wish: Wish, detail: Detail): Built {
  return wish.kind === "pose" ? buildPose(wish.pose, wish.side, detail) : buildFigure(wish, detail);
}

/** Return the figure of a seed. */
function buildFigure(spec: FigureSpec, detail: Detail): Built {
  const choice = chooseFigure(spec);
  const random = createRandom(spec.seed, 3);
  const scale = PARTS_COARSER[detail];
  if (spec.category === "hands") return buildHand(choice, random, scale);
  if (spec.category === "feet") return buildFoot(choice, random, scale);
  if (spec.category === "portraits") return buildHead(choice, random, scale);
  const { frames } = bodyPose(spec);
  const hands = handsFor(choice.body, random);
  const { isFemale, isClothed, body } = choice;
  const [hair, taste] = [random.next(), random.next()];
  const dye = isClothed ? null : minimalWear(isFemale);
  const wearer = { isFemale, hands, hair, taste, hasBlock: body === "chair", dye };
  const built = wholeBody(frames, wearer, detail);
  const shot = chooseShot(random, 0, 120);
  const pitch = choice.body === "lying" ? Math.max(16, shot.pitch) : shot.pitch;
  return { ...built, hasFloor: true, shot: { ...shot, pitch, ...frameSurfaces(built.surfaces) } };
}

/** Return the figure in a yoga pose, seen from its best side. */
function buildPose(pose: string, side: PoseSide, detail: Detail): Built {
  const { solved, view } = yogaPose(pose, side);
  const hands = { left: FLAT, right: FLAT };
  const wearer = { isFemale: true, hands, hair: 0.1, taste: 0, hasBlock: false, dye: yogaWear };
  const built = wholeBody(solved.frames, wearer, detail);
  const frame = frameSurfaces(built.surfaces);
  const pitch = frame.halfHeight < 0.18 ? 18 : 7;
  const shot = { yaw: view, pitch, lens: 70, light: view < 0 ? -42 : 42, lightHeight: 46 };
  return { ...built, hasFloor: true, shot: { ...shot, ...frame } };
}
