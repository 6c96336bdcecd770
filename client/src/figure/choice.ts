/** What a seed decides before any angle is drawn: whose body, which clothes, which family of poses. Light: no three. */

import { createRandom } from "@/figure/random";
import type { FigureSpec } from "@/figure/spec";

/** Families of whole-body poses, as often as they come; each is a file or part of one in `poses/`. */
export const BODY_FAMILIES = [
  "contrapposto",
  "contrapposto",
  "walking",
  "reaching",
  "handsOnHips",
  "seated",
  "seatedTwist",
  "chair",
  "crouch",
  "kneel",
  "lunge",
  "bowDraw",
  "bend",
  "lying",
  "throw",
  "jump",
  "dance",
] as const;
export type BodyFamily = (typeof BODY_FAMILIES)[number];

export const HAND_POSES = ["relaxed", "pointing", "fist", "open", "grip", "pinch", "victory", "cup"] as const;
export type HandPose = (typeof HAND_POSES)[number];

export const FOOT_POSES = ["standing", "tiptoe", "relaxed", "flexed", "pair", "crossed"] as const;
export type FootPose = (typeof FOOT_POSES)[number];

export const HEAD_POSES = ["straight", "turned", "tilted", "up", "down", "profile"] as const;
export type HeadPose = (typeof HEAD_POSES)[number];

export interface Choice {
  isFemale: boolean;
  isClothed: boolean;
  side: "left" | "right";
  body: BodyFamily;
  hand: HandPose;
  foot: FootPose;
  head: HeadPose;
}

/** Return what the seed decides. */
export function chooseFigure(spec: FigureSpec): Choice {
  const random = createRandom(spec.seed, 1);
  const isFemale = random.chance(0.5);
  const isClothed = random.chance(0.5);
  return {
    isFemale: spec.gender === "any" ? isFemale : spec.gender === "female",
    isClothed: spec.clothing === "any" ? isClothed : spec.clothing === "clothed",
    side: random.chance(0.5) ? "left" : "right",
    body: random.pick(BODY_FAMILIES),
    hand: random.pick(HAND_POSES),
    foot: random.pick(FOOT_POSES),
    head: random.pick(HEAD_POSES),
  };
}
